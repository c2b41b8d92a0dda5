import { randomUUID } from 'node:crypto';
import { query, queryText, sql } from '@sophia/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readBeginning } from '../src/search/read-beginning.ts';
import { findByWords, readWordQuery } from '../src/search/words/find-by-words.ts';
import { highlightsOf } from '../src/search/words/highlights.ts';
import { parseQuery } from '../src/search/words/parse-query.ts';
import type { WordFilter } from '../src/search/words/word-search.ts';
import { account, contact, daysAgo, message, openIntelligence } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
let tenants = 0;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

/** Stores texts as messages of a new tenant. */
async function tenantWith(...texts: string[]): Promise<string> {
  const tenant = `words-${tenants++}`;
  const messages = texts.map((text, index) => message({ text, occurredAt: daysAgo(index) }));
  await intelligence.deliver('interaction.changed', messages, ({ id }) => id, tenant);
  return tenant;
}

/** Returns the texts that a query finds, best first. */
async function found(tenant: string, text: string, filter: Partial<WordFilter> = {}, limit = 50): Promise<string[]> {
  return intelligence.database.transaction(tenant, async (em) => {
    const parsed = parseQuery(text);
    const { terms } = await readBeginning(em, parsed);
    const words = await readWordQuery(em, parsed, terms, { createdUntil: 'infinity', ...filter });
    const hits = words === null ? [] : await findByWords(em, words, limit);
    expect(hits.map(({ rank }) => rank)).toEqual(hits.map(({ rank }) => rank).toSorted((one, other) => other - one));
    const rows = await query<{ id: string; text: string }>(
      em,
      sql`select passage_id as id, case kind when 'MESSAGE' then text else title end as text
       from intelligence.passages where passage_id = any(${hits.map(({ passageId }) => passageId)}::uuid[])`,
    );
    const texts = new Map(rows.map((row) => [row.id, row.text]));
    return hits.map(({ passageId }) => texts.get(passageId) ?? '');
  });
}

const es = 'Necesitamos conocer la limitación de las llaves primarias en este sistema de alquiler.';
const de = 'Bitte schicken Sie uns die Verträge für die neuen Wohnungen so bald wie möglich zu.';
const texts = [
  'The primary keys are missing in the export of yesterday.',
  'See https://app.example.com/files/rent-roll_2024.csv?tab=units for the numbers.',
  'Invoice INV-2024-0031 was sent to ann.ames@maple.example.',
  'It lies in C:\\exports\\LateFees\\PaymentFailedErrors.log on the server.',
  'The management of 1,200 units costs $3.50 each.',
  'We renew the contract of the café tomorrow.',
  es,
  de,
  '日本語で話しましょう',
  'مرحبا بكم في الشركة',
  "The tenant's lease doesn't end before June.",
];

it.each([
  // Stems and plurals.
  ['primary key', texts[0]],
  ['exporting', texts[0]],
  ['renewing contracts', texts[5]],
  ['tenants leases', texts[10]],
  ["doesn't end", texts[10]],
  // Accents.
  ['cafe', texts[5]],
  ['limitacion', es],
  ['limitación', es],
  ['LIMITACIÓN', es],
  // Other languages by their own stems.
  ['llave primaria', es],
  ['limitaciones', es],
  ['Vertrag Wohnung', de],
  ['vertrage', de],
  // URLs, paths, addresses and identifiers: whole and in parts.
  ['https://app.example.com/files/rent-roll_2024.csv?tab=units', texts[1]],
  ['app.example.com', texts[1]],
  ['rent roll', texts[1]],
  ['rent-roll_2024.csv', texts[1]],
  ['https://app.example.com/files/rent-roll_2024.csv?tab=other', texts[1]],
  ['INV-2024-0031', texts[2]],
  ['inv 0031', texts[2]],
  ['ann.ames@maple.example', texts[2]],
  ['maple.example', texts[2]],
  ['C:\\exports\\LateFees', texts[3]],
  ['PaymentFailedErrors', texts[3]],
  ['payment error', texts[3]],
  ['late fee', texts[3]],
  ['1200 units', texts[4]],
  ['1,200 units', texts[4]],
  // Prefixes.
  ['manageme*', texts[4]],
  ['manag*', texts[4]],
  ['contr*', texts[5]],
  // Scripts without spaces, and others.
  ['日本語', texts[8]],
  ['本語', texts[8]],
  ['مرحبا', texts[9]],
  ['مَرْحَبًا', texts[9]],
])('finds by %s', async (text, expected) => {
  tenant ??= await tenantWith(...texts);
  expect((await found(tenant, text))[0]).toBe(expected);
});
let tenant: string | undefined;

it('finds quoted phrases only as they are', async () => {
  const own = await tenantWith('The late fee is high.', 'The fee is late.', 'A fee of late.');
  expect(await found(own, '"late fee"')).toEqual(['The late fee is high.']);
  expect(await found(own, '"fee of late"')).toEqual(['A fee of late.']);
  expect(await found(own, '"late fees" unknown')).toEqual([]);
  expect(new Set(await found(own, 'late fee'))).toHaveLength(3);
});

it('leaves out passages with an excluded word or phrase', async () => {
  const own = await tenantWith('The rent is late.', 'The rent is due.', 'The rents were not late payments.');
  expect(await found(own, 'rent -late')).toEqual(['The rent is due.']);
  expect(await found(own, 'rent -"is late"')).toHaveLength(2);
  expect(await found(own, '-late')).toEqual([]);
});

it('puts passages with all words first, then those with the rarer words', async () => {
  const own = await tenantWith(
    'The units are ready.',
    'Units again.',
    'More units.',
    'The Yardi import of units works.',
    'Yardi is down.',
  );
  const hits = await found(own, 'yardi units');
  expect(hits[0]).toBe('The Yardi import of units works.');
  expect(hits[1]).toBe('Yardi is down.');
  expect(hits).toHaveLength(5);
  expect((await found(own, 'What about the Yardi integration?'))[0]).toMatch(/Yardi/u);
});

it('finds words that occur in every text only if nothing else is asked for', async () => {
  const own = await tenantWith('To be or not to be.', 'The rent.');
  expect(await found(own, 'to be')).toEqual(['To be or not to be.']);
  expect(await found(own, '"to be"')).toEqual(['To be or not to be.']);
  expect(await found(own, 'the rent')).toEqual(['The rent.']);
});

it('leaves out the words that every English text has, also where there are texts in other languages', async () => {
  const boiler = 'The boiler in the cellar leaks.';
  const tenant = await tenantWith(boiler, 'What is the price of the units at the lake?', de, es);
  expect(await found(tenant, 'what is the boiler')).toEqual([boiler]);
  expect(await found(tenant, 'die neuen Verträge für das Haus')).toEqual([de]);
});

it('finds an old passage with rare words among thousands of newer ones with common words', async () => {
  const old = 'The boiler in the annex needs a valve.';
  const tenant = await tenantWith(old, 'The system imports the units.');
  await intelligence.database.system((em) =>
    query(
      em,
      sql`insert into intelligence.passages
        select (jsonb_populate_record(p, jsonb_build_object('passage_id', gen_random_uuid(), 'occurred_at', now()))).*
        from intelligence.passages p, generate_series(1, 2100) where tenant_id = ${tenant} and text like '%imports%'`,
    ),
  );
  const [first] = await found(tenant, 'boiler valve when the system imports units');
  expect(first).toBe(old);
});

it('finds people and accounts whose name has a typing error, behind exact names', async () => {
  const own = `words-${tenants++}`;
  const accounts = ['Maple Ridge Apartments', 'Cedar Ridge', 'Greystar'].map((name) => account(randomUUID(), { name }));
  await intelligence.deliver('account.changed', accounts, ({ id }) => id, own);
  const contacts = ['Ann Johnson', 'José García'].map((fullName) => contact(randomUUID(), { fullName }));
  await intelligence.deliver('contact.changed', contacts, ({ id }) => id, own);
  expect((await found(own, 'Mapel Ridge'))[0]).toBe('Maple Ridge Apartments');
  expect(await found(own, 'Jonson')).toEqual(['Ann Johnson']);
  expect(await found(own, 'greystr')).toEqual(['Greystar']);
  expect(await found(own, 'jose garcia')).toEqual(['José García']);
  expect((await found(own, 'cedar ridge'))[0]).toBe('Cedar Ridge');
  expect(await found(own, 'Mapel Ridge', { kinds: ['CONTACT'] })).toEqual([]);
});

it('obeys the filter, the limit and the tenant', async () => {
  const own = await tenantWith('The same words.', 'The same words again.');
  const other = await tenantWith('The same words elsewhere.');
  expect(await found(other, 'same words')).toEqual(['The same words elsewhere.']);
  expect(await found(own, 'same words', {}, 1)).toHaveLength(1);
  expect(await found(own, 'same words', { kinds: ['EMAIL'] })).toEqual([]);
});

it('accepts any text as a query', async () => {
  const own = await tenantWith('The rent roll.');
  const hostile = [
    '',
    '& | !',
    "'",
    '\\',
    "rent' | !roll:* & \\'x",
    '"'.repeat(10_000),
    'rent '.repeat(2_000),
    Array.from({ length: 2_000 }, (_, index) => `w${index}`).join(' '),
    'a.'.repeat(5_000),
    '\u0000rent\ud800',
    '🏢🎉',
    `${'x'.repeat(199)}*`,
    "o'brien\\'*",
  ];
  for (const text of hostile) await expect(found(own, text)).resolves.toBeInstanceOf(Array);
  expect(await found(own, "rent' | !roll:*")).toEqual(['The rent roll.']);
  expect(await found(own, '\u0000rent\ud800')).toEqual(['The rent roll.']);
});

/** Stores 3,000 notes, the first the newest. All have "common", every second "usual", each a word of its own. */
async function tenantWithMany(): Promise<string> {
  const own = `words-${tenants++}`;
  await intelligence.database.transaction(own, (em) =>
    query(
      em,
      sql`with note as (
         select n, concat_ws(' ', case when n % 100 = 0 then 'usual common' when n % 2 = 0 then 'common usual' else 'common' end,
           'word' || n) as text
         from generate_series(1, 3000) as n
       )
       insert into intelligence.passages
         (tenant_id, passage_id, kind, place, source, occurred_at, is_findable, title, text, text_digest, words)
       select ${own}, gen_random_uuid(), 'NOTE', 0, case when n > 2990 then 'gong' else 'crm' end,
         ${daysAgo(0)}::timestamptz - n * interval '1 day', true, text, '', '', to_tsvector('english', text)
       from note`,
    ),
  );
  return own;
}

it('reads only the newest of very many passages, but finds rare words, phrases and filtered passages of any age', async () => {
  const own = await tenantWithMany();
  const places = async (text: string, filter: Partial<WordFilter> = {}, limit = 50) =>
    (await found(own, text, filter, limit)).map((title) => Number(/word(\d+)$/u.exec(title)?.[1]));
  const all = (numbers: number[], holds: (n: number) => boolean) => {
    expect(numbers).toHaveLength(50);
    expect(numbers.filter((n) => !holds(n))).toEqual([]);
  };
  all(await places('common'), (n) => n <= 500);
  all(await places('common usual'), (n) => n <= 1_000 && n % 2 === 0);
  all(await places('common -usual'), (n) => n <= 1_000 && n % 2 === 1);
  all(await places('common', { occurredTo: new Date(daysAgo(2_000)) }), (n) => n >= 2_000 && n <= 2_501);
  expect(new Set(await places('common', { sources: ['gong'] }))).toEqual(
    new Set(Array.from({ length: 10 }, (_, index) => 2_991 + index)),
  );
  expect(await places('common word2999', {}, 1)).toEqual([2_999]);
  expect(await places('common usual word2999 missing', {}, 1)).toEqual([2_999]);
  expect((await places('"usual common"')).toSorted((one, other) => one - other)).toEqual(
    Array.from({ length: 30 }, (_, index) => 100 * (index + 1)),
  );
  all(await places('common usual missing'), (n) => n <= 1_002 && n % 2 === 0);
  expect(await places('usual/common word2998', {}, 1)).toEqual([2_998]);
});

it('keeps the order of the first page, however many passages arrive after it', async () => {
  const own = await tenantWithMany();
  const { time: firstPage } = await intelligence.database.transaction(own, (em) => readBeginning(em, parseQuery('')));
  for (const text of ['common', 'common word2999 missing']) {
    const before = await found(own, text, { createdUntil: firstPage }, 200);
    await intelligence.database.transaction(own, (em) =>
      query(
        em,
        sql`insert into intelligence.passages
           (tenant_id, passage_id, kind, place, source, occurred_at, is_findable, title, text, text_digest, words)
         select ${own}, gen_random_uuid(), 'NOTE', 0, 'crm', now(), true, 'later', '', '', to_tsvector('english', 'common')
         from generate_series(1, 700)`,
      ),
    );
    expect(before).not.toHaveLength(0);
    expect(await found(own, text, { createdUntil: firstPage }, 200)).toEqual(before);
  }
});

it('reads the index of words under row-level security', async () => {
  const own = `words-${tenants++}`;
  await intelligence.database.transaction(own, (em) =>
    query(
      em,
      sql`insert into intelligence.passages
         (tenant_id, passage_id, kind, place, source, occurred_at, is_findable, title, text, text_digest, words)
       select ${own}, gen_random_uuid(), 'NOTE', 0, 'crm', now(), true, '', '', '', to_tsvector('english', 'note ' || n)
       from generate_series(1, 5000) as n`,
    ),
  );
  await intelligence.database.system((em) => query(em, sql`analyze intelligence.passages`));
  const plan = await intelligence.database.transaction(own, (em) =>
    queryText(
      em,
      `explain select passage_id from intelligence.passages where words @@ '4711'::tsquery and is_findable`,
    ),
  );
  expect(JSON.stringify(plan)).toContain('words_idx');
});

async function highlighted(searched: string, text: string, language: string | null = 'en') {
  const id = randomUUID();
  const highlights = await intelligence.database.transaction('acme', (em) =>
    highlightsOf(em, searched, [{ id, text, title: '', isName: false, language }]),
  );
  return (highlights.get(id) ?? []).map(({ text: sentence, matches }) => ({
    sentence,
    words: matches.map(({ start, end }) => sentence.slice(start, end)),
  }));
}

it('marks matching words in their sentences', async () => {
  const text = 'Hello. The primary keys are here, and a key is there. 🏢 The door has a Schlüssel. Nothing else.';
  expect(await highlighted('key', text)).toEqual([
    { sentence: 'The primary keys are here, and a key is there.', words: ['keys', 'key'] },
  ]);
  expect(await highlighted('door schlussel key', text)).toEqual([
    { sentence: '🏢 The door has a Schlüssel.', words: ['door', 'Schlüssel'] },
    { sentence: 'The primary keys are here, and a key is there.', words: ['keys', 'key'] },
  ]);
  expect(await highlighted('"a key"', text)).toEqual([
    { sentence: 'The primary keys are here, and a key is there.', words: ['a', 'key'] },
  ]);
  expect(await highlighted('prim*', text)).toMatchObject([{ words: ['primary'] }]);
  expect(await highlighted('the', text)).toMatchObject([{ words: ['The'] }, { words: ['The'] }]);
  expect(await highlighted('the unknown', text)).toEqual([]);
  expect(await highlighted('llave', es, 'es')).toMatchObject([{ words: ['llaves'] }]);
  expect(await highlighted('app.example.com', texts[1] ?? '')).toMatchObject([{ words: ['app', 'example', 'com'] }]);
  expect(await highlighted('example.com/primary-key', text)).toMatchObject([{ words: ['primary', 'keys', 'key'] }]);
  expect(await highlighted('"example of a key"', text)).toEqual([]);
});

it('cuts a long sentence around its matching words', async () => {
  const long = `${'before '.repeat(100)}the key ${'after '.repeat(100)}and a door`;
  const highlights = await highlighted('key door', long);
  expect(highlights.map(({ words }) => words)).toEqual([['key'], ['door']]);
  for (const { sentence } of highlights) expect(sentence.length).toBeLessThanOrEqual(300);
});

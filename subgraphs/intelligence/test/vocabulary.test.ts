import { randomUUID } from 'node:crypto';
import { query, sql } from '@sophia/database';
import { listJobs } from '@sophia/jobs';
import { compileVocabulary } from '@sophia/understanding';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { heldAnalyzer } from './support/held-analyzer.ts';
import { message, openIntelligence, tenant } from './support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
const analyzer = heldAnalyzer();
beforeAll(async () => {
  intelligence = await openIntelligence({ services: { analyzer } });
});
afterAll(() => intelligence.close());
afterEach(() => {
  analyzer.before = async () => undefined;
});

interface Term {
  id: string;
  kind: string;
  name: string;
  synonyms: string[];
  enabled: boolean;
  isBuiltIn: boolean;
  version: number;
}
interface Outcome {
  term: Term | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}
const termFields = 'id kind name synonyms exceptions caseSensitive enabled isBuiltIn version updatedAt';
const outcome = `{ term { ${termFields} } userErrors { code field message } }`;

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { data, errors } = await intelligence.query(query, variables);
  expect(errors).toBeUndefined();
  return data as T;
}

/** Runs a mutation, and the jobs that it causes unless the test wants to see them waiting. */
async function change(mutation: string, variables: Record<string, unknown>, { drain = true } = {}): Promise<Outcome> {
  const { result } = await ask<{ result: Outcome }>(mutation, variables);
  if (drain) await intelligence.drain();
  return result;
}

const create = (input: object, options?: { drain: boolean }): Promise<Outcome> =>
  change(
    `mutation ($input: VocabularyTermCreateInput!) { result: vocabularyTermCreate(input: $input) ${outcome} }`,
    { input },
    options,
  );
const edit = (id: string, input: object, expectedVersion?: number): Promise<Outcome> =>
  change(
    `mutation ($id: ID!, $input: VocabularyTermEditInput!, $v: Int) { result: vocabularyTermEdit(id: $id, input: $input, expectedVersion: $v) ${outcome} }`,
    { id, input, v: expectedVersion },
  );
const remove = (id: string, expectedVersion?: number): Promise<Outcome> =>
  change(`mutation ($id: ID!, $v: Int) { result: vocabularyTermRemove(id: $id, expectedVersion: $v) ${outcome} }`, {
    id,
    v: expectedVersion,
  });
const vocabulary = async (kind: string | null = null): Promise<Term[]> =>
  (
    await ask<{ vocabulary: Term[] }>(`query ($kind: VocabularyKind) { vocabulary(kind: $kind) { ${termFields} } }`, {
      kind,
    })
  ).vocabulary;

async function created(input: object): Promise<Term> {
  const { term, userErrors } = await create(input);
  expect(userErrors).toEqual([]);
  if (term === null) throw new Error('no term was created');
  return term;
}
async function builtIn(name: string): Promise<Term> {
  const term = (await vocabulary()).find((each) => each.name === name);
  if (term === undefined) throw new Error(`there is no term ${name}`);
  return term;
}

const deliver = (...interactions: ReturnType<typeof message>[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id);

async function sent(text: string, facts: Partial<ReturnType<typeof message>> = {}) {
  const interaction = message({ text, ...facts });
  await deliver(interaction);
  return interaction;
}

interface Names {
  competitors: string[];
  propertySoftware: string[];
  features: string[];
  integrations: string[];
}
async function namesOf(id: string): Promise<Names> {
  const { _entities } = await ask<{ _entities: { propertyContext: Names }[] }>(
    `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Interaction {
       propertyContext { competitors propertySoftware features integrations } } } }`,
    { r: [{ __typename: 'Interaction', id }] },
  );
  const [found] = _entities;
  if (found === undefined) throw new Error(`no interaction ${id}`);
  return found.propertyContext;
}
const competitorsOf = async (id: string): Promise<string[]> => (await namesOf(id)).competitors;

describe('names in texts', () => {
  const find = (
    term: { name: string; synonyms?: string[]; exceptions?: string[]; caseSensitive?: boolean },
    text: string,
  ) =>
    compileVocabulary(1, [{ kind: 'COMPETITOR', synonyms: [], exceptions: [], caseSensitive: false, ...term }])
      .find(text)
      .map(({ start, end }) => text.slice(start, end));

  it.each([
    ['whole words alone', { name: 'Rent' }, 'The renter pays RENT, not rentals.', ['RENT']],
    ['words without their accents', { name: 'RentCafe' }, 'We use RentCafé.', ['RentCafé']],
    ['accents that people leave out', { name: 'São Paulo Habitação' }, 'sao paulo habitacao', ['sao paulo habitacao']],
    ['a possessive', { name: 'Yardi' }, "Yardi's price", ["Yardi's"]],
    ['words that a hyphen or line break joins', { name: 'Pay Near Me' }, 'pay-near-me', ['pay-near-me']],
    ['nothing across the end of a sentence', { name: 'Rent Manager' }, 'I pay rent. Manager is out.', []],
    ['a name with a stop of its own', { name: 'St. Regis' }, 'St. Regis, or St Regis', ['St. Regis', 'St Regis']],
    ['a name in Chinese', { name: '租金管家' }, '我们用租金管家付款', ['租金管家']],
    ['a name in Arabic', { name: 'إيجار' }, 'منصة إيجار جديدة', ['إيجار']],
    [
      'the longest of names that overlap',
      { name: 'Funnel', synonyms: ['Funnel Leasing'] },
      'Funnel Leasing',
      ['Funnel Leasing'],
    ],
    ['no exception', { name: 'Funnel', exceptions: ['sales funnel'] }, 'Our sales funnel, and Funnel', ['Funnel']],
    [
      'an exact spelling',
      { name: 'Rent Manager', caseSensitive: true },
      'Rent Manager, rent manager',
      ['Rent Manager'],
    ],
    ['a name after a beginning of it', { name: 'pay pay ready' }, 'pay pay pay ready', ['pay pay ready']],
  ])('finds %s', (_, term, text, expected) => {
    expect(find(term, text)).toEqual(expected);
  });

  it('finds the names of 500 terms in a long hostile text', () => {
    const terms = Array.from({ length: 500 }, (_, index) => ({
      kind: 'COMPETITOR' as const,
      name: `${'a '.repeat(index % 50)}b${index}`,
      synonyms: [],
      exceptions: [],
      caseSensitive: false,
    }));
    const text = `${'a '.repeat(200_000)}b49`;
    expect(compileVocabulary(1, terms).find(text)).toMatchObject([{ name: `${'a '.repeat(49)}b49`, end: text.length }]);
  });
});

it('lists the terms of the product, by kind', async () => {
  const terms = await vocabulary('PROPERTY_SOFTWARE');
  expect(terms).toContainEqual(
    expect.objectContaining({ name: 'Yardi', isBuiltIn: true, enabled: true, version: 1, updatedAt: null }),
  );
  expect(new Set(terms.map(({ kind }) => kind))).toEqual(new Set(['PROPERTY_SOFTWARE']));
  expect(terms.map(({ name }) => name)).toEqual(
    terms.map(({ name }) => name).toSorted(new Intl.Collator('en').compare),
  );
});

it('finds a new competitor and its synonyms in new messages', async () => {
  await created({ kind: 'COMPETITOR', name: 'Happy Rent', synonyms: ['HRent'] });
  const [first, second] = [await sent('They use happy rent today.'), await sent('hrent is cheaper.')];
  expect(await competitorsOf(first.id)).toEqual(['Happy Rent']);
  expect(await competitorsOf(second.id)).toEqual(['Happy Rent']);
});

it('finds a new competitor in messages of before, without an alert', async () => {
  const accountId = randomUUID();
  const old = await sent('Kelp Homes has offered us a better price.', { accountId });
  expect(await competitorsOf(old.id)).toEqual([]);
  await created({ kind: 'COMPETITOR', name: 'Kelp Homes' });
  expect(await competitorsOf(old.id)).toEqual(['Kelp Homes']);
  expect(
    await ask(
      `query ($id: ID!) { alerts(filter: { accountId: { eq: $id } }) { nodes { title } }
         insights(filter: { accountId: { eq: $id } }) { nodes { title } } }`,
      { id: accountId },
    ),
  ).toEqual({ alerts: { nodes: [] }, insights: { nodes: [{ title: 'Kelp Homes was mentioned' }] } });
});

it('looks for a new term in jobs, and analyses no text again', async () => {
  const [touched, other] = [await sent('Zebrano came up.'), await sent('Nothing of interest here.')];
  const analysed = analyzer.seen.length;
  await create({ kind: 'COMPETITOR', name: 'Zebrano' }, { drain: false });
  const waiting = async () =>
    (await listJobs(intelligence.database)).filter((job) => job.waiting > 0).map(({ kind, waiting: n }) => [kind, n]);
  expect(await waiting()).toEqual([['find-named-texts', 1]]);
  await intelligence.drain();
  expect(await competitorsOf(touched.id)).toEqual(['Zebrano']);
  expect(await competitorsOf(other.id)).toEqual([]);
  expect(analyzer.seen.length).toBe(analysed);
});

it('finds a name in a long message behind its first passage, and not in quoted text', async () => {
  const filler = 'The weather was fine and we talked about many things. '.repeat(60);
  const old = await sent(`${filler}Then Quokka Pay was named. ${filler}`);
  const quoted = await sent('> Quokka Pay is great\nI disagree.');
  await created({ kind: 'COMPETITOR', name: 'Quokka Pay' });
  expect(await competitorsOf(old.id)).toEqual(['Quokka Pay']);
  expect(await competitorsOf(quoted.id)).toEqual([]);
});

it('finds a new name in the sentences of calls of before', async () => {
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, messageId: null, text: null, title: 'Review' });
  await deliver(call);
  const said = [
    'Hello there!',
    '- So.',
    'We looked at Tapir Rent, and at others.',
    '…',
    'Right. What did you like?',
    `It is long. ${'We said a lot about many things. '.repeat(60)} And then Tapir Rent again.`,
  ];
  const segments = said.map((text, index) => ({
    id: randomUUID(),
    partyId: null,
    role: 'CUSTOMER' as const,
    startMs: index * 1_000,
    endMs: index * 1_000 + 900,
    text,
  }));
  await intelligence.deliver(
    'gong.transcript.changed',
    [{ callId, part: 1, parts: 1, language: 'eng', segments }],
    () => callId,
  );
  await created({ kind: 'COMPETITOR', name: 'Tapir Rent' });
  const { _entities } = await ask<{ _entities: { competitorComparisons?: string[]; competitors?: string[] }[] }>(
    `query ($r: [_Any!]!) { _entities(representations: $r) {
       ... on TranscriptSegment { competitorComparisons } ... on GongCall { competitors } } }`,
    {
      r: [
        ...segments.map(({ id }) => ({ __typename: 'TranscriptSegment', id })),
        { __typename: 'GongCall', id: callId },
      ],
    },
  );
  const names = _entities.map((each) => each.competitors ?? each.competitorComparisons ?? []);
  expect(names).toEqual([[], [], ['Tapir Rent'], [], [], ['Tapir Rent'], ['Tapir Rent']]);
  expect(await competitorsOf(call.id)).toEqual(['Tapir Rent']);
});

it('renames a term, disables it and enables it again', async () => {
  const term = await created({ kind: 'COMPETITOR', name: 'Lemur Co' });
  const old = await sent('Lemur Co was here.');
  await edit(term.id, { name: 'Lemur Group', synonyms: ['Lemur Co'] }, 1);
  expect(await competitorsOf(old.id)).toEqual(['Lemur Group']);
  await edit(term.id, { enabled: false });
  expect(await competitorsOf(old.id)).toEqual([]);
  const { term: last } = await edit(term.id, { enabled: true });
  expect(last).toMatchObject({ name: 'Lemur Group', synonyms: ['Lemur Co'], version: 4 });
  expect(await competitorsOf(old.id)).toEqual(['Lemur Group']);
});

it('keeps the removal of a term of the product until somebody creates it again', async () => {
  const old = await sent('We pay with Domuso.');
  const term = await builtIn('Domuso');
  expect((await remove(term.id, term.version)).term).toMatchObject({ name: 'Domuso' });
  expect(await competitorsOf(old.id)).toEqual([]);
  expect((await vocabulary()).map(({ name }) => name)).not.toContain('Domuso');
  expect(await created({ kind: 'COMPETITOR', name: 'domuso' })).toMatchObject({ id: term.id, isBuiltIn: true });
  expect(await competitorsOf(old.id)).toEqual(['domuso']);
});

it('removes a term of the tenant with all its traces', async () => {
  const term = await created({ kind: 'FEATURE', name: 'lockers' });
  const old = await sent('The lockers are full.');
  expect((await namesOf(old.id)).features).toEqual(['lockers']);
  expect((await remove(term.id)).userErrors).toEqual([]);
  expect((await namesOf(old.id)).features).toEqual([]);
  expect(await remove(term.id)).toMatchObject({ term: null, userErrors: [{ code: 'NOT_FOUND', field: ['id'] }] });
});

it('finds a term that was created while the text was analysed', async () => {
  const held = Promise.withResolvers<void>();
  analyzer.before = () => held.promise;
  const interaction = message({ text: 'Have you heard of Ibex Living?' });
  const called = analyzer.called();
  const delivered = deliver(interaction);
  await called;
  await create({ kind: 'COMPETITOR', name: 'Ibex Living' }, { drain: false });
  held.resolve();
  await delivered;
  await intelligence.drain();
  expect(await competitorsOf(interaction.id)).toEqual(['Ibex Living']);
});

it('refuses a change by somebody who has not seen the last one', async () => {
  const term = await created({ kind: 'COMPETITOR', name: 'Okapi' });
  await edit(term.id, { synonyms: ['Okapi Inc'] }, 1);
  const refused = await edit(term.id, { synonyms: [] }, 1);
  expect(refused).toMatchObject({
    term: { version: 2, synonyms: ['Okapi Inc'] },
    userErrors: [{ code: 'VERSION_CONFLICT', field: ['expectedVersion'] }],
  });
});

it.each([
  ['an empty name', { name: ' ' }, 'INVALID', 'name'],
  ['a name without a letter', { name: '!?' }, 'INVALID', 'name'],
  ['a long name', { name: 'x'.repeat(101) }, 'INVALID', 'name'],
  ['a long synonym', { name: 'Ok', synonyms: ['fine', 'x'.repeat(101)] }, 'INVALID', 'synonyms'],
  [
    'too many exceptions',
    { name: 'Ok', exceptions: Array.from({ length: 51 }, (_, i) => `x${i}`) },
    'INVALID',
    'exceptions',
  ],
  ['the name of another term', { name: 'ÉLISE ai' }, 'NAME_TAKEN', 'name'],
  ['a synonym of another term', { name: 'Unheard', synonyms: ['pay near me'] }, 'NAME_TAKEN', 'synonyms'],
])('refuses %s', async (_, input, code, field) => {
  expect(await create({ kind: 'COMPETITOR', ...input })).toMatchObject({
    term: null,
    userErrors: [{ code, field: ['input', field] }],
  });
});

it('keeps at most 500 terms of a kind', async () => {
  const missing = 500 - (await vocabulary('PRODUCT')).length;
  await intelligence.database.transaction(tenant, (em) =>
    query(
      em,
      sql`insert into intelligence.vocabulary_terms
       select ${tenant}, gen_random_uuid(), 'PRODUCT', 'Product ' || n, '{}', '{}', false, false, false, false, 1, now(), 'x'
       from generate_series(1, ${missing}::int) as n`,
    ),
  );
  expect(await create({ kind: 'PRODUCT', name: 'One more' })).toMatchObject({
    term: null,
    userErrors: [{ code: 'LIMIT_REACHED' }],
  });
  expect(await vocabulary('PRODUCT')).toHaveLength(500);
});

it('hides the terms of one tenant from others', async () => {
  await created({ kind: 'COMPETITOR', name: 'Secret Rival' });
  const elsewhere = message({ text: 'Secret Rival is a name.' });
  await intelligence.deliver('interaction.changed', [elsewhere], ({ id }) => id, 'somebody-else');
  const { data } = await intelligence.query(
    `query ($r: [_Any!]!) { vocabulary(kind: COMPETITOR) { name } _entities(representations: $r) { ... on Interaction { propertyContext { competitors } } } }`,
    { r: [{ __typename: 'Interaction', id: elsewhere.id }] },
    { tenant: 'somebody-else' },
  );
  expect(data).toMatchObject({ _entities: [{ propertyContext: { competitors: [] } }] });
  expect((data as { vocabulary: Term[] }).vocabulary.map(({ name }) => name)).not.toContain('Secret Rival');
});

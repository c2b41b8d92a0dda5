import { randomUUID } from 'node:crypto';
import { query, sql, toDatabaseJson } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { createTestDatabase, gongCallData, gongParty, openTestSubgraph, testTenant } from '@sophia/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { subgraph } from '../../src/index.ts';
import { wordsOfContacts } from '../../src/migrations/2026-12-01-words-of-contacts.ts';
import { contact, daysAgo, message, openIntelligence } from '../support/open-intelligence.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
beforeAll(async () => {
  intelligence = await openIntelligence();
}, 120_000);
afterAll(() => intelligence.close());

const leaving = 'Just so you know, we are evaluating three other vendors.';
const angry = 'This is terrible. We are angry and very disappointed, the portal is awful.';
const glad = 'That is wonderful, thank you so much, I love it. What a great team you are.';

/** An account with two contacts, new for each test. */
let accountId: string;
let people: { cora: string; dan: string };
beforeEach(async () => {
  accountId = randomUUID();
  people = { cora: randomUUID(), dan: randomUUID() };
  const known = Object.values(people).map((id) => contact(id, { accountId }));
  await intelligence.deliver('contact.changed', known, ({ id }) => id);
});

interface Score {
  readonly value: number;
  readonly factors: readonly { readonly name: string; readonly value: number | null }[];
}
interface Seen {
  readonly churnRisk: Score | null;
  readonly sentiment?: number | null;
}

async function seen(typename: 'Account' | 'Contact', id: string): Promise<Seen> {
  const { data, errors } = await intelligence.query(
    `query ($r: [_Any!]!) { _entities(representations: $r) {
      ... on Account { churnRisk { value factors { name value } } }
      ... on Contact { sentiment churnRisk { value factors { name value } } } } }`,
    { r: [{ __typename: typename, id }] },
  );
  expect(errors).toBeUndefined();
  return (data as { _entities: [Seen] })._entities[0];
}
const measure = ({ churnRisk }: Seen, name: string) => churnRisk?.factors.find((each) => each.name === name)?.value;

type Speaker = 'cora' | 'dan' | 'us' | 'stranger';

interface ToldCall {
  readonly days?: number;
  readonly contacts?: readonly string[];
}

/** What tells of a call in which these people say something. The stranger is of the customer, but nobody knows who it is. */
function tellingOf(
  sentences: readonly (readonly [Speaker, string])[],
  { days = 1, contacts = [people.cora, people.dan] }: ToldCall = {},
) {
  const callId = randomUUID();
  const parties = { cora: randomUUID(), dan: randomUUID(), us: randomUUID(), stranger: randomUUID() };
  const gongCall = gongCallData({
    id: callId,
    startedAt: daysAgo(days),
    parties: Object.entries(parties).map(([name, id]) =>
      gongParty({ id, affiliation: name === 'us' ? 'INTERNAL' : 'EXTERNAL' }),
    ),
  });
  const identities = (['cora', 'dan'] as const).map(
    (name): EventData<'identity.resolved'> => ({
      identityId: parties[name],
      source: 'gong',
      objectType: 'party',
      contactId: people[name],
      employeeId: null,
      accountId,
      dealId: null,
    }),
  );
  const interaction = message({
    kind: 'CALL',
    source: 'gong',
    direction: 'UNKNOWN',
    text: null,
    occurredAt: daysAgo(days),
    callId,
    messageId: null,
    accountId,
    contactIds: [...contacts],
  });
  const transcript: EventData<'gong.transcript.changed'> = {
    callId,
    part: 1,
    parts: 1,
    language: 'eng',
    segments: sentences.map(([speaker, text], index) => ({
      id: randomUUID(),
      partyId: parties[speaker],
      role: speaker === 'us' ? 'OUR_TEAM' : 'CUSTOMER',
      startMs: index * 10_000,
      endMs: index * 10_000 + 9_000,
      text,
    })),
  };
  return {
    call: (facts: Partial<typeof gongCall> = {}) =>
      intelligence.deliver('gong.call.changed', [{ ...gongCall, ...facts }], ({ id }) => id),
    identities: () => intelligence.deliver('identity.resolved', identities, ({ identityId }) => identityId),
    interaction: () => intelligence.deliver('interaction.changed', [interaction], ({ id }) => id),
    transcript: () => intelligence.deliver('gong.transcript.changed', [transcript], () => callId),
  };
}

async function call(...told: Parameters<typeof tellingOf>): Promise<void> {
  const telling = tellingOf(...told);
  await telling.call();
  await telling.identities();
  await telling.interaction();
  await telling.transcript();
}

it('gives the risk of a leaving sentence in a call to the account and to who said it, not to all who took part', async () => {
  await call([
    ['us', 'How do you like the new portal?'],
    ['cora', leaving],
    ['dan', 'The report of last week arrived on time.'],
  ]);
  expect(measure(await seen('Account', accountId), 'leaving')).toBe(0.7);
  const [cora, dan] = [await seen('Contact', people.cora), await seen('Contact', people.dan)];
  expect(measure(cora, 'leaving')).toBe(0.7);
  expect(cora.churnRisk?.value).toBeGreaterThan(55);
  expect(measure(dan, 'leaving')).toBeUndefined();
});

it('gives it to the account alone if nobody knows who said it', async () => {
  await call([['stranger', leaving]], { contacts: [people.dan] });
  expect(measure(await seen('Account', accountId), 'leaving')).toBe(0.7);
  expect(measure(await seen('Contact', people.dan), 'leaving')).toBeUndefined();
});

it('takes the mood, escalations and competitors of each contact from their own sentences', async () => {
  for (const days of [1, 2, 3]) {
    await call(
      [
        ['cora', `${angry} I need to speak to your manager. EliseAI is cheaper.`],
        ['dan', glad],
        ['us', glad],
      ],
      { days },
    );
  }
  const [cora, dan] = [await seen('Contact', people.cora), await seen('Contact', people.dan)];
  expect(cora.sentiment).toBeLessThan(-0.2);
  expect(dan.sentiment).toBeGreaterThan(0.2);
  expect(measure(cora, 'sentiment')).toBeLessThan(-0.2);
  expect(measure(dan, 'sentiment')).toBeGreaterThan(0.2);
  expect([measure(cora, 'escalations'), measure(dan, 'escalations')]).toEqual([3, 0]);
  expect([measure(cora, 'competitors'), measure(dan, 'competitors')]).toEqual([3, 0]);
});

/** Tells of a text that says that somebody leaves, and returns of whom it is known afterwards. */
async function leavingAfter(facts: Partial<EventData<'interaction.changed'>>): Promise<string[]> {
  const written = message({ accountId, text: leaving, ...facts });
  await intelligence.deliver('interaction.changed', [written], ({ id }) => id);
  const all = [
    ['account', await seen('Account', accountId)],
    ['cora', await seen('Contact', people.cora)],
    ['dan', await seen('Contact', people.dan)],
  ] as const;
  return all.flatMap(([name, one]) => (measure(one, 'leaving') === 0.7 ? [name] : []));
}

it('takes what somebody writes as the author’s words, and not as those of who is mentioned', async () => {
  const { cora, dan } = people;
  expect(await leavingAfter({ authorContactId: dan, contactIds: [cora, dan] })).toEqual(['account', 'dan']);
});

it('takes what a guest without a contact writes as nobody’s of those who are mentioned', async () => {
  expect(await leavingAfter({ authorContactId: null, contactIds: [people.cora] })).toEqual(['account']);
});

it('takes a message of an unknown author as nobody’s: it would be to us if a contact had written it', async () => {
  expect(await leavingAfter({ direction: 'UNKNOWN', contactIds: [people.cora] })).toEqual(['account']);
});

it('takes a message as its only contact’s if the event is of before those that tell the author', async () => {
  expect(await leavingAfter({ contactIds: [people.cora] })).toEqual(['account', 'cora']);
});

it('takes an e-mail or ticket of several contacts as the account’s, unless one of them is known to have written it', async () => {
  const { cora, dan } = people;
  const mail = { kind: 'EMAIL', source: 'hubspot', messageId: null } as const;
  expect(await leavingAfter({ ...mail, contactIds: [cora, dan] })).toEqual(['account']);
  expect(await leavingAfter({ ...mail, contactIds: [cora, dan], kind: 'TICKET' })).toEqual(['account']);
  expect(await leavingAfter({ ...mail, contactIds: [cora, dan], authorContactId: dan })).toEqual(['account', 'dan']);
});

it('takes a ticket or meeting as its only contact’s', async () => {
  const told = { source: 'hubspot', direction: 'UNKNOWN', messageId: null } as const;
  const { cora, dan } = people;
  expect(await leavingAfter({ ...told, kind: 'TICKET', contactIds: [cora] })).toEqual(['account', 'cora']);
  expect(await leavingAfter({ ...told, kind: 'MEETING', contactIds: [dan] })).toEqual(['account', 'cora', 'dan']);
});

it('takes the customer’s side for that of the only contact if nobody knows who speaks', async () => {
  const callId = randomUUID();
  const interaction = message({
    kind: 'CALL',
    source: 'gong',
    direction: 'UNKNOWN',
    text: null,
    callId,
    messageId: null,
    accountId,
    contactIds: [people.cora],
  });
  await intelligence.deliver('interaction.changed', [interaction], ({ id }) => id);
  const said = { id: randomUUID(), partyId: null, role: 'CUSTOMER' as const, startMs: 0, endMs: 9_000, text: leaving };
  const transcript = { callId, part: 1, parts: 1, language: 'eng', segments: [said] };
  await intelligence.deliver('gong.transcript.changed', [transcript], () => callId);
  expect(measure(await seen('Contact', people.cora), 'leaving')).toBe(0.7);
});

it('gives the words in a call to the same contact in any order of what tells of it', async () => {
  const others = ['identities', 'interaction', 'transcript'] as const;
  for (const place of [0, 1, 2, 3]) {
    people.dan = randomUUID();
    await intelligence.deliver('contact.changed', [contact(people.dan, { accountId })], ({ id }) => id);
    const telling = tellingOf([['stranger', leaving]], { contacts: [people.dan] });
    for (const step of [...others.slice(0, place), 'call', ...others.slice(place)] as const) await telling[step]();
    expect(measure(await seen('Contact', people.dan), 'leaving')).toBeUndefined();
  }
});

it('gives them to another contact as soon as other people take part in the call', async () => {
  const telling = tellingOf([['stranger', leaving]], { contacts: [people.dan] });
  for (const step of ['identities', 'interaction', 'transcript'] as const) await telling[step]();
  const leavingOfDan = async () => measure(await seen('Contact', people.dan), 'leaving');
  // The customer's side is Dan's until he is known to be one of the speakers.
  expect(await leavingOfDan()).toBe(0.7);
  await telling.call();
  expect(await leavingOfDan()).toBeUndefined();
  await telling.call({ parties: [] });
  expect(await leavingOfDan()).toBe(0.7);
  await telling.call();
  await telling.call({ deleted: true });
  expect(await leavingOfDan()).toBe(0.7);
});

it('takes the only contact of a message or e-mail of before for its author', async () => {
  await using resources = new AsyncDisposableStack();
  const database = await createTestDatabase();
  resources.defer(() => database.close());
  const migrations = subgraph.migrations.slice(0, subgraph.migrations.indexOf(wordsOfContacts));
  const older = await openTestSubgraph(
    { ...subgraph, migrations, consumers: {}, jobs: [], schedules: [], settle: undefined },
    { database },
  );
  const { cora, dan } = people;
  const told = [
    message({ contactIds: [cora] }),
    message({ contactIds: [cora], direction: 'OUTBOUND' }),
    message({ contactIds: [cora], direction: 'UNKNOWN' }),
    message({ contactIds: [cora, dan], kind: 'EMAIL' }),
    message({ contactIds: [dan], kind: 'EMAIL' }),
  ];
  const rows = told.map((each) => ({
    tenant_id: testTenant,
    interaction_id: each.id,
    kind: each.kind,
    source: each.source,
    occurred_at: each.occurredAt,
    title: each.title,
    direction: each.direction,
    contact_ids: each.contactIds,
  }));
  await older.database.transaction(testTenant, (em) =>
    query(
      em,
      sql`insert into intelligence.interaction_analyses
         (tenant_id, interaction_id, kind, source, occurred_at, title, direction, contact_ids, employee_ids)
       select tenant_id, interaction_id, kind, source, occurred_at, title, direction, contact_ids, '{}'
       from json_populate_recordset(null::intelligence.interaction_analyses, ${toDatabaseJson(rows)}::json)`,
    ),
  );
  await older.close();

  const newer = await openTestSubgraph(subgraph, { database });
  resources.defer(() => newer.close());
  const authors = await newer.database.transaction(testTenant, (em) =>
    query<{ id: string; author: string | null }>(
      em,
      sql`select interaction_id as id, author_contact_id as author from intelligence.interaction_analyses`,
    ),
  );
  const authorOf = new Map(authors.map(({ id, author }) => [id, author]));
  expect(told.map(({ id }) => authorOf.get(id))).toEqual([cora, null, null, null, dan]);
});

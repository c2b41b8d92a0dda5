import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { query, queryText, sql } from '@sophia/database';
import type { EventData } from '@sophia/events';
import { createTestDatabase, testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onInteractionChanged } from '../src/consumers/interactions.ts';
import { staleThreads } from '../src/passages/stale-threads.ts';
import { account, contact, daysAgo, message, openIntelligence } from './support/open-intelligence.ts';
import { type PassageOfTest, passagesOf, transcript } from './support/passages.ts';

let intelligence: Awaited<ReturnType<typeof openIntelligence>>;
let tenant: string;
let tenants = 0;
beforeAll(async () => {
  intelligence = await openIntelligence();
});
afterAll(() => intelligence.close());

/** Each test has a tenant of its own. */
function newTenant(): string {
  tenant = `tenant-${tenants++}`;
  return tenant;
}

type Message = ReturnType<typeof message>;
const deliver = (...interactions: Message[]) =>
  intelligence.deliver('interaction.changed', interactions, ({ id }) => id, tenant);
const deliverTranscript = (...parts: EventData<'gong.transcript.changed'>[]) =>
  intelligence.deliver('gong.transcript.changed', parts, ({ callId }) => callId, tenant);
const deliverAccount = (id: string, facts: Partial<EventData<'account.changed'>> = {}) =>
  intelligence.deliver('account.changed', [account(id, facts)], (data) => data.id, tenant);
const deliverContact = (id: string, facts: Partial<EventData<'contact.changed'>> = {}) =>
  intelligence.deliver('contact.changed', [contact(id, facts)], (data) => data.id, tenant);
const merge = (fromId: string, intoId: string) =>
  intelligence.deliver('account.merged', [{ fromId, intoId }], (data) => data.fromId, tenant);

const all = (): Promise<PassageOfTest[]> => passagesOf(intelligence, tenant);
const ofKind = async (...kinds: string[]) => (await all()).filter(({ kind }) => kinds.includes(kind));

it('makes a passage of a message with its facts, at once', async () => {
  newTenant();
  const sent = message({
    text: 'The rent roll is missing since Monday, can you please look at it?',
    accountId: randomUUID(),
    dealId: randomUUID(),
    threadId: randomUUID(),
    contactIds: [randomUUID()],
  });
  await intelligence.publish('interaction.changed', [sent], ({ id }) => id, tenant);
  await intelligence.drain();
  const [passage, ...others] = await all();
  expect(others).toEqual([]);
  expect(passage).toMatchObject({
    kind: 'MESSAGE',
    interaction_id: sent.id,
    account_id: sent.accountId,
    thread_id: sent.threadId,
    contact_ids: sent.contactIds,
    source: 'slack',
    text: sent.text,
    title: 'A message',
    language: 'en',
    context: '',
    is_findable: true,
  });
  expect(passage?.words).toContain("'rent'");
  expect(passage?.words).not.toContain("'messag'");
});

it('splits a long text at sentences, each with the end of the one before', async () => {
  newTenant();
  const sentences = Array.from({ length: 60 }, (_, index) => `Sentence ${index} tells about the lease of a unit.`);
  await deliver(message({ kind: 'EMAIL', title: 'About the lease', text: sentences.join(' ') }));
  const passages = await all();
  expect(passages.length).toBeGreaterThan(2);
  expect(passages.map(({ place }) => place)).toEqual(passages.map((_, index) => index));
  for (const [index, { text, title }] of passages.entries()) {
    expect(text.length).toBeLessThanOrEqual(1_200);
    expect(text).toMatch(/^Sentence .*unit\.$/u);
    expect(title).toBe('About the lease');
    if (index > 0) expect(passages[index - 1]?.text.endsWith(text.split('. ')[0] ?? '')).toBe(false);
  }
  for (const sentence of sentences) expect(passages.some(({ text }) => text.includes(sentence))).toBe(true);
  const shared = passages.slice(1).filter(({ text }, index) => {
    const [first = ''] = text.split(/(?<=\.) /u);
    return passages[index]?.text.endsWith(first);
  });
  expect(shared).toHaveLength(passages.length - 1);
});

it('makes no passage of a message without words of its own, and one of the title of a task', async () => {
  newTenant();
  await deliver(
    message({ text: null }),
    message({ text: '   ' }),
    message({ kind: 'TASK', title: 'Send the contract', text: null }),
    message({ kind: 'CALL', title: 'A call', text: 'Notes' }),
  );
  expect((await all()).map(({ kind, text }) => ({ kind, text }))).toEqual([
    { kind: 'TASK', text: 'Send the contract' },
  ]);
});

it('makes passages of a huge text up to its end, and of texts of any characters', async () => {
  newTenant();
  const texts = [
    `${'x'.repeat(999_000)} the end.`,
    'y'.repeat(1_100_000),
    '🏢'.repeat(3_000),
    'مرحبا بكم',
    'a\u0000b \ud800',
    "if (a < b) { return 'c'; }",
  ];
  await deliver(...texts.map((text) => message({ text })));
  const passages = await all();
  expect(passages.filter(({ text }) => text.endsWith('x the end.'))).toHaveLength(1);
  expect(passages.filter(({ text }) => text.startsWith('yyy'))).toHaveLength(834);
  expect(passages.filter(({ text }) => text.startsWith('🏢')).every(({ text }) => text.isWellFormed())).toBe(true);
  expect(passages.filter(({ text }) => text.startsWith('ab'))).toHaveLength(1);
});

it('follows edits and deletions', async () => {
  newTenant();
  const sent = message({ text: `${'A long sentence about the rent. '.repeat(60)}` });
  await deliver(sent);
  expect((await all()).length).toBeGreaterThan(1);
  await deliver({ ...sent, text: 'Short now.' });
  expect((await all()).map(({ text, place }) => ({ text, place }))).toEqual([{ text: 'Short now.', place: 0 }]);
  await deliver({ ...sent, text: '' });
  expect(await all()).toEqual([]);
  await deliver({ ...sent, text: 'Back.' });
  expect(await all()).toHaveLength(1);
  await deliver({ ...sent, text: null, deleted: true });
  expect(await all()).toEqual([]);
});

it('changes the words with the subject of an e-mail', async () => {
  newTenant();
  const sent = message({ kind: 'EMAIL', title: 'Invoice', text: 'See the attachment.' });
  await deliver(sent);
  await deliver({ ...sent, title: 'Contract' });
  const [passage] = await all();
  expect(passage?.title).toBe('Contract');
  expect(passage?.words).toContain("'contract'");
  expect(passage?.words).not.toContain("'invoic'");
});

/** Yields all orders of a list. */
function* orders<T>(list: readonly T[]): Generator<T[]> {
  if (list.length === 0) yield [];
  for (const [index, item] of list.entries())
    for (const rest of orders(list.toSpliced(index, 1))) yield [item, ...rest];
}

const factsOf = (passages: readonly PassageOfTest[]) =>
  passages.map(({ tenant_id: _tenant, passage_id: _id, words: _words, ...facts }) => facts);

it('gives a message the two before it in its thread as context, in any order of arrival', async () => {
  const threadId = randomUUID();
  const [first, second, third, fourth] = ['One.', 'Two.', 'Three.', 'Four.'].map((text, index) =>
    message({ text, threadId, occurredAt: daysAgo(10 - index), messageId: null }),
  ) as [Message, Message, Message, Message];
  const seen = new Set<string>();
  for (const order of orders([first, second, third])) {
    newTenant();
    await deliver(fourth);
    for (const one of order) await deliver(one);
    const passages = await all();
    seen.add(JSON.stringify(factsOf(passages)));
    expect(passages.filter(({ kind }) => kind === 'MESSAGE').map(({ context }) => context)).toEqual([
      '',
      'One.',
      'One.\nTwo.',
      'Two.\nThree.',
    ]);
  }
  expect(seen.size).toBe(1);

  newTenant();
  await deliver(first, second, third, fourth);
  expect(JSON.stringify(factsOf(await all()))).toBe([...seen][0]);
  const digests = (await ofKind('MESSAGE')).map(({ text_digest }) => text_digest);
  await deliver({ ...second, text: 'Another two.' });
  const edited = await ofKind('MESSAGE');
  expect(edited.map(({ context }) => context)).toEqual(['', 'One.', 'One.\nAnother two.', 'Another two.\nThree.']);
  expect(edited.map(({ text_digest }, index) => text_digest === digests[index])).toEqual([true, false, false, false]);
  await deliver({ ...second, text: null, deleted: true });
  expect((await ofKind('MESSAGE')).map(({ context }) => context)).toEqual(['', 'One.', 'One.\nThree.']);
  await deliver({ ...third, threadId: randomUUID() });
  expect((await ofKind('MESSAGE')).map(({ context, text }) => `${text} ${context}`)).toEqual([
    'One. ',
    'Three. ',
    'Four. One.',
  ]);
  await deliver({ ...fourth, threadId: null }, { ...first, text: 'Alone.' });
  expect((await ofKind('MESSAGE')).map(({ context }) => context)).toEqual(['', '', '']);
}, 120_000);

it('bounds the context of a message', async () => {
  newTenant();
  const threadId = randomUUID();
  await deliver(
    message({ text: `Beginning ${'word '.repeat(100)}end.`, threadId, occurredAt: daysAgo(3) }),
    message({ text: 'And?', threadId, occurredAt: daysAgo(2) }),
  );
  const answer = (await ofKind('MESSAGE')).find(({ text }) => text === 'And?');
  expect(answer?.context).toMatch(/^….*end\.$/u);
  expect(answer?.context).toHaveLength(200);
});

it('makes one passage of a thread with several messages', async () => {
  newTenant();
  const threadId = randomUUID();
  const [accountId, contactId] = [randomUUID(), randomUUID()];
  const first = message({
    kind: 'EMAIL',
    title: 'Rent roll',
    text: 'It is missing.',
    threadId,
    occurredAt: daysAgo(3),
  });
  const second = message({
    text: 'x'.repeat(900),
    threadId,
    accountId,
    contactIds: [contactId],
    occurredAt: daysAgo(2),
  });
  await deliver(first);
  expect(await ofKind('THREAD')).toEqual([]);
  await deliver(second);
  const [thread] = await ofKind('THREAD');
  expect(thread).toMatchObject({
    thread_id: threadId,
    account_id: accountId,
    contact_ids: [contactId],
    title: 'Rent roll',
    interaction_id: null,
    text: `Rent roll\nIt is missing.\n${'x'.repeat(499)}…`,
  });
  expect(new Date(thread?.occurred_at ?? '')).toEqual(new Date(second.occurredAt));
  await deliver(
    ...Array.from({ length: 50 }, (_, index) =>
      message({ text: 'y'.repeat(300), threadId, occurredAt: daysAgo(1.9 - index / 100) }),
    ),
  );
  expect((await ofKind('THREAD'))[0]?.text).toHaveLength(2_000);
  await deliver({ ...first, text: null, deleted: true });
  expect((await ofKind('THREAD'))[0]?.title).toBe('A message');
});

it('removes the passage of a thread that has one message left', async () => {
  newTenant();
  const threadId = randomUUID();
  const [first, second] = [message({ threadId }), message({ threadId })];
  await deliver(first, second);
  expect(await ofKind('THREAD')).toHaveLength(1);
  await deliver({ ...second, threadId: randomUUID() });
  expect(await ofKind('THREAD')).toEqual([]);
});

it('writes the passage of a thread that grows once, and that of a thread with a deleted text at once', async () => {
  newTenant();
  const threadId = randomUUID();
  /** Handles an event as the consumer does, and leaves out what may wait. */
  const handle = async (data: Message) =>
    intelligence.database.transaction(tenant, (em) =>
      onInteractionChanged(em, [eventOf(data)], { clock: testClock() }),
    );
  const [first, secret, last] = ['First.', 'A secret.', 'Last.'].map((text, index) =>
    message({ text, threadId, occurredAt: daysAgo(3 - index) }),
  ) as [Message, Message, Message];
  const textOf = async () => (await ofKind('THREAD'))[0]?.text;
  await handle(first);
  await handle(secret);
  expect(await textOf()).toBeUndefined();
  expect(await unsettled()).toBe(1);
  await intelligence.drain();
  expect(await textOf()).toBe('First.\nA secret.');
  expect(await unsettled()).toBe(0);
  await handle(last);
  expect(await textOf()).toBe('First.\nA secret.');
  await handle({ ...secret, deleted: true });
  expect(await textOf()).toBe('First.\nLast.');
});

/** An event as a consumer gets it. */
const eventOf = (data: Message) => ({
  id: randomUUID(),
  source: 'test',
  type: 'interaction.changed' as const,
  subject: data.id,
  position: '1',
  time: new Date().toISOString(),
  tenantid: tenant,
  data,
});

/** Counts the threads that wait for their passage. */
const unsettled = () => staleThreads.count(intelligence.database);

const sentences = Array.from(
  { length: 20 },
  (_, index) => [index % 2 === 0 ? 'OUR_TEAM' : 'CUSTOMER', `We talk about item ${index} now.`] as const,
);

it('makes overlapping windows of a transcript', async () => {
  newTenant();
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', title: 'Demo', callId, text: null, messageId: null });
  await deliver(call);
  const spoken = transcript(callId, sentences);
  await deliverTranscript(spoken);
  const windows = await ofKind('CALL');
  expect(windows.map(({ segment_ids }) => segment_ids.length)).toEqual([8, 8, 8]);
  expect(windows[1]?.segment_ids.slice(0, 2)).toEqual(windows[0]?.segment_ids.slice(6));
  expect(new Set(windows.flatMap(({ segment_ids }) => segment_ids))).toEqual(
    new Set(spoken.segments.map(({ id }) => id)),
  );
  expect(windows[0]).toMatchObject({
    interaction_id: call.id,
    title: 'Demo',
    part: 1,
    start_ms: 0,
    end_ms: 7_900,
    speaker_roles: ['OUR_TEAM', 'CUSTOMER'],
    language: 'en',
    source: 'gong',
    is_findable: true,
  });
  expect(windows[0]?.collections).toContain('call_content');
  expect(windows[0]?.text.split('\n')).toHaveLength(8);
});

it('takes the facts of a call from its interaction, whichever arrives first', async () => {
  const callId = randomUUID();
  const spoken = transcript(callId, sentences);
  const call = message({
    kind: 'CALL',
    source: 'gong',
    title: 'Demo',
    callId,
    text: null,
    accountId: randomUUID(),
    contactIds: [randomUUID()],
    threadId: randomUUID(),
  });
  newTenant();
  await deliver(call);
  await deliverTranscript(spoken);
  const expected = factsOf(await ofKind('CALL'));

  newTenant();
  await deliverTranscript(spoken);
  expect((await ofKind('CALL')).map(({ is_findable }) => is_findable)).toEqual([false, false, false]);
  await deliver({ ...call, title: 'An earlier title', accountId: null });
  await deliver(call);
  expect(factsOf(await ofKind('CALL'))).toEqual(expected);

  await deliver({ ...call, deleted: true });
  expect(await ofKind('CALL')).toMatchObject(
    [0, 1, 2].map(() => ({ is_findable: false, account_id: null, title: '' })),
  );
  await deliverTranscript(spoken);
  expect((await ofKind('CALL')).map(({ is_findable }) => is_findable)).toEqual([false, false, false]);
  await deliver(call);
  expect(factsOf(await ofKind('CALL'))).toEqual(expected);
});

it('replaces the windows of a changed part, and removes parts that are gone', async () => {
  newTenant();
  const callId = randomUUID();
  await deliver(message({ kind: 'CALL', source: 'gong', callId, text: null }));
  await deliverTranscript(
    transcript(callId, sentences, { part: 1, parts: 2 }),
    transcript(callId, sentences, { part: 2, parts: 2 }),
  );
  expect(await ofKind('CALL')).toHaveLength(6);
  await deliverTranscript(transcript(callId, sentences.slice(0, 3), { part: 1, parts: 1 }));
  expect((await ofKind('CALL')).map(({ segment_ids }) => segment_ids.length)).toEqual([3]);
  await deliverTranscript(transcript(callId, []));
  expect(await ofKind('CALL')).toEqual([]);
});

it('splits a speech without sentences', async () => {
  newTenant();
  const callId = randomUUID();
  await deliverTranscript(transcript(callId, [['CUSTOMER', 'and so on '.repeat(400)]]));
  const windows = await ofKind('CALL');
  expect(windows.length).toBeGreaterThan(2);
  expect(windows.every(({ text, segment_ids }) => text.length <= 1_200 && segment_ids.length === 1)).toBe(true);
});

it('files passages in collections and topics by the analyses of their texts', async () => {
  newTenant();
  const threadId = randomUUID();
  await deliver(
    message({ text: 'We compare you with EliseAI and Yardi for our residents.', threadId, occurredAt: daysAgo(3) }),
    message({ text: 'Our price is two dollars a unit.', direction: 'OUTBOUND', threadId, occurredAt: daysAgo(2) }),
    message({ text: 'See you.', occurredAt: daysAgo(1) }),
  );
  const passages = await all();
  expect(passages.map(({ kind, collections }) => [kind, collections])).toEqual([
    ['MESSAGE', ['apartment_industry_insights', 'competitive_intelligence']],
    ['MESSAGE', ['sales_techniques']],
    ['MESSAGE', []],
    ['THREAD', ['apartment_industry_insights', 'competitive_intelligence', 'sales_techniques']],
  ]);
  expect(passages[1]?.topics).toEqual(['pricing']);
  expect(passages[3]?.topics).toContain('pricing');

  const callId = randomUUID();
  await deliver(message({ kind: 'CALL', source: 'gong', callId, text: null }));
  await deliverTranscript(
    transcript(callId, [
      ['OUR_TEAM', 'I understand your concern about the price, let me explain the discount.'],
      ['CUSTOMER', 'Domuso is cheaper, and our residents like it.'],
    ]),
  );
  expect((await ofKind('CALL'))[0]?.collections).toEqual([
    'call_content',
    'apartment_industry_insights',
    'sales_techniques',
    'competitive_intelligence',
  ]);
  await deliverTranscript(transcript(callId, [['CUSTOMER', 'Hello there.']]));
  expect((await ofKind('CALL'))[0]?.collections).toEqual(['call_content']);
});

it('makes a passage of an account that says what it is', async () => {
  newTenant();
  const id = randomUUID();
  await deliverAccount(id, {
    name: 'Maple Ridge',
    domain: 'maple.example',
    segment: 'Enterprise',
    region: 'West',
    industry: 'Multifamily',
    propertySoftware: ['Yardi'],
    propertyCount: 85,
    unitCount: 12_000,
  });
  expect(await all()).toMatchObject([
    {
      kind: 'ACCOUNT',
      account_id: id,
      title: 'Maple Ridge',
      text: 'Segment: Enterprise.\nIndustry: Multifamily.\nRegion: West.\nProperty software: Yardi.\nPortfolio: large, 12000 units in 85 properties.\nDomain: maple.example.',
    },
  ]);
  await deliverAccount(id, { name: 'Maple' });
  expect(await all()).toMatchObject([{ title: 'Maple', text: 'Maple' }]);
  await deliverAccount(id, { deleted: true });
  expect(await all()).toEqual([]);
});

it('moves passages to the account that theirs was merged into, in any order of events', async () => {
  const [former, present] = [randomUUID(), randomUUID()];
  const sent = message({ accountId: former });
  const callId = randomUUID();
  const call = message({ kind: 'CALL', source: 'gong', callId, text: null, accountId: former });
  const seen = new Set<string>();
  for (const order of orders([
    () => deliver(sent, call),
    () => deliverTranscript(transcript(callId, sentences.slice(0, 2))),
    () => merge(former, present),
  ])) {
    newTenant();
    await deliverAccount(former);
    await deliverAccount(present);
    for (const step of order) await step();
    const passages = await all();
    expect(passages.map(({ kind, account_id }) => ({ kind, account_id }))).toEqual(
      ['ACCOUNT', 'CALL', 'MESSAGE'].map((kind) => ({ kind, account_id: present })),
    );
    seen.add(JSON.stringify(passages.map(({ title, text, context }) => ({ title, text, context }))));
  }
  expect(seen.size).toBe(1);
}, 120_000);

it('takes passages from a deleted account', async () => {
  newTenant();
  const id = randomUUID();
  await deliver(message({ accountId: id }));
  await deliverContact(randomUUID(), { accountId: id });
  await deliverAccount(id, { deleted: true });
  expect((await all()).map(({ kind, account_id }) => [kind, account_id])).toEqual([
    ['CONTACT', null],
    ['MESSAGE', null],
  ]);
});

it('makes a passage of a contact until it is merged or deleted', async () => {
  newTenant();
  const [former, present, other] = [randomUUID(), randomUUID(), randomUUID()];
  const accountId = randomUUID();
  await deliverContact(former, { emails: ['ann@maple.example'], title: 'Owner', accountId });
  expect(await all()).toMatchObject([
    { title: 'Ann Ames', text: 'Owner\nann@maple.example', contact_ids: [former], account_id: accountId },
  ]);
  await deliverContact(present);
  await deliverContact(other);
  await deliverContact(former, { mergedIntoId: present });
  await deliverContact(other, { deleted: true });
  expect((await all()).map(({ contact_ids }) => contact_ids)).toEqual([[present]]);
});

it('keeps tenants with the same records apart', async () => {
  const sent = message({ text: 'The same words.', threadId: randomUUID() });
  const other = newTenant();
  await deliver(sent);
  newTenant();
  await deliver(sent, message({ text: 'More words.', threadId: sent.threadId }));
  await deliver({ ...sent, deleted: true, text: null });
  expect((await passagesOf(intelligence, other)).map(({ text, context }) => [text, context])).toEqual([
    ['The same words.', ''],
  ]);
  expect((await all()).map(({ text }) => text)).toEqual(['More words.']);
});

it('makes the passages of a database from before, when its events are handled again', async () => {
  await using opened = new AsyncDisposableStack();
  const database = await createTestDatabase();
  opened.defer(() => database.close());
  newTenant();
  const callId = randomUUID();
  const first = await openIntelligence({ database });
  await first.deliver(
    'interaction.changed',
    [message({ text: 'Domuso is cheaper.' }), message({ kind: 'CALL', source: 'gong', callId, text: null })],
    ({ id }) => id,
    tenant,
  );
  const subject = (data: { callId: string }) => data.callId;
  await first.deliver('gong.transcript.changed', [transcript(callId, sentences)], subject, tenant);
  const expected = await passagesOf(first, tenant);
  const statements = ['delete from intelligence.passages', ...(await readAgain())];
  for (const statement of statements) await first.database.system((em) => queryText(em, statement));
  await first.close();

  const again = await openIntelligence({ database });
  opened.defer(() => again.close());
  await again.drain();
  expect(expected).toHaveLength(4);
  expect(await passagesOf(again, tenant)).toEqual(expected);
});

/** Returns the statements of docs/search.md. */
async function readAgain(): Promise<string[]> {
  const page = await readFile(new URL('../../../docs/search.md', import.meta.url), 'utf8');
  return (
    /```sql\n([^`]+)```/u
      .exec(page)?.[1]
      ?.split(';')
      .map((statement) => statement.trim())
      .filter(Boolean) ?? []
  );
}

it('changes nothing when the same events arrive again', async () => {
  newTenant();
  const threadId = randomUUID();
  const events = [message({ threadId, text: 'One.' }), message({ threadId, text: 'Two.' })];
  const versions = () =>
    intelligence.database.transaction(tenant, (em) =>
      query(em, sql`select passage_id, xmin::text from intelligence.passages order by 1`),
    );
  await deliver(...events);
  const before = await versions();
  await deliver(...events);
  expect(await versions()).toEqual(before);
});

it('sends as many statements for many messages as for few', async () => {
  const statements = async (count: number) => {
    newTenant();
    const threads = Array.from({ length: 10 }, () => randomUUID());
    const events = Array.from({ length: count }, (_, index) => {
      const data = message({ text: `Message ${index}`, threadId: threads[index % threads.length] ?? null });
      return eventOf(data);
    });
    intelligence.log.length = 0;
    await intelligence.database.transaction(tenant, (em) => onInteractionChanged(em, events, { clock: testClock() }));
    return intelligence.log.filter((statement) => statement.includes('passages')).length;
  };
  const few = await statements(20);
  expect(few).toBeLessThan(15);
  expect(await statements(200)).toBe(few);
});

import { randomNumbers } from '@sophia/testing/random';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  account,
  accountMerged,
  activity,
  call,
  channel,
  contact,
  deal,
  employee,
  identity,
  idOf,
  message,
  party,
  type SentEvent,
  slackUser,
  sync,
} from './support/events.ts';
import { type Graph, openGraph } from './support/graph.ts';

let timeline: Graph;
beforeAll(async () => {
  timeline = await openGraph();
});
afterAll(() => timeline?.close());

/**
 * All events of other subgraphs about one small world. Several events of a subject are in the order of their writing.
 */
const world: SentEvent[] = [
  slackUser({ id: idOf('U-ann'), realName: 'Ann Ames' }),
  slackUser({ id: idOf('U-cora'), displayName: 'cora', isGuest: true }),
  slackUser({ id: idOf('U-guest'), realName: 'Gus Guest' }),
  slackUser({ id: idOf('U-guest'), realName: 'Gus Guest', isGuest: true }),
  channel({ id: idOf('general'), name: 'general' }),
  channel({ id: idOf('shared'), name: 'shared-acme' }),
  channel({ id: idOf('shared'), name: 'shared-acme', accountId: idOf('Acme old') }),
  account({ id: idOf('Acme old') }),
  accountMerged(idOf('Acme old'), idOf('Acme')),
  accountMerged(idOf('Birch'), idOf('Acme')),
  account({ id: idOf('Birch') }),
  accountMerged(idOf('Acme'), idOf('Acme group')),
  employee({ id: idOf('Ann'), fullName: 'Ann Ames' }),
  contact({ id: idOf('Cora'), fullName: 'Cora', accountId: idOf('Birch') }),
  contact({ id: idOf('Cora twin'), fullName: 'Cora C.', accountId: null, mergedIntoId: idOf('Cora') }),
  contact({ id: idOf('Gone'), fullName: 'Gone', accountId: idOf('Birch'), deleted: true }),
  identity(idOf('U-ann'), { employeeId: idOf('Ann') }),
  identity(idOf('U-cora'), { contactId: idOf('Cora twin') }),
  identity(idOf('P-cora'), { source: 'gong', objectType: 'party', contactId: idOf('Cora') }),
  identity(idOf('call 1'), { source: 'gong', objectType: 'call', accountId: idOf('Acme old'), dealId: idOf('deal 1') }),
  identity(idOf('call 2'), { source: 'gong', objectType: 'call', dealId: idOf('deal 1') }),
  deal({ id: idOf('deal 1'), name: 'Roll-out', accountId: idOf('Birch') }),
  deal({ id: idOf('deal 2'), name: 'Lost to the sands', deleted: true }),
  message({
    id: idOf('m1'),
    threadRootId: idOf('m1'),
    sentAt: '2026-03-02T10:00:00.000Z',
    text: 'Shall we meet?',
    replyCount: 2,
  }),
  message({
    id: idOf('m2'),
    threadRootId: idOf('m1'),
    sentAt: '2026-03-02T10:05:00.000Z',
    userId: idOf('U-cora'),
    mentionedUserIds: [idOf('U-ann'), idOf('U-cora')],
  }),
  message({
    id: idOf('m3'),
    threadRootId: idOf('m1'),
    sentAt: '2026-03-31T23:59:59.999Z',
    userId: idOf('U-guest'),
    isInternalChannel: true,
  }),
  message({
    id: idOf('m4'),
    channelId: idOf('shared'),
    channelName: 'shared-acme',
    sentAt: '2025-12-31T23:59:59.999Z',
  }),
  message({
    id: idOf('m4'),
    channelId: idOf('shared'),
    channelName: 'shared-acme',
    sentAt: '2026-01-01T00:00:00.000Z',
    text: 'Edited',
  }),
  message({ id: idOf('m5'), threadRootId: idOf('m1') }),
  message({ id: idOf('m5'), threadRootId: idOf('m1'), deleted: true, text: '' }),
  message({ id: idOf('m6'), isBot: true }),
  message({ id: idOf('m7'), userId: null, authorName: 'Somebody', isInternalChannel: true }),
  call({
    id: idOf('call 1'),
    parties: [
      party({ id: idOf('P-cora'), name: 'Cora', affiliation: 'EXTERNAL' }),
      party({ id: idOf('P-ann'), name: 'Ann', affiliation: 'INTERNAL', isHost: true }),
    ],
  }),
  call({ id: idOf('call 2'), startedAt: '2016-05-01T00:00:00.123456Z', isPrivate: true, brief: 'secret' }),
  activity({
    id: idOf('a1'),
    dealId: idOf('deal 1'),
    contactIds: [idOf('Cora'), idOf('Cora twin')],
    employeeIds: [idOf('Ann')],
  }),
  activity({
    id: idOf('a2'),
    dealId: idOf('deal 1'),
    kind: 'MEETING',
    durationSeconds: 600,
    accountId: idOf('Acme'),
    occurredAt: '2026-04-01T09:00:00Z',
  }),
  activity({ id: idOf('a3'), dealId: idOf('deal 2'), contactIds: [idOf('Gone')], direction: 'INBOUND' }),
  sync({ id: idOf('sync'), state: 'RUNNING' }),
  sync({
    id: idOf('sync'),
    state: 'SUCCEEDED',
    inserted: 5,
    qualityScore: 0.5,
    finishedAt: '2026-03-01T00:00:01.000Z',
  }),
];

/** Returns another order in which the events of one subject keep theirs. */
function shuffled(events: readonly SentEvent[], random: () => number): SentEvent[] {
  const keys = events.map(() => random());
  const order = [...events.keys()].sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0));
  const waiting = Map.groupBy(events, subjectOf);
  return order.flatMap((index) => {
    const event = events[index];
    return event ? (waiting.get(subjectOf(event))?.shift() ?? []) : [];
  });
}
/** Publisher and subject: only the events of one subgraph are ordered. */
const subjectOf = ({ type, subject }: SentEvent) => `${type.startsWith('account.') ? 'account' : type} ${subject}`;

const tables = [
  'timeline_entries',
  'unified_interactions',
  'interaction_participants',
  'conversation_threads',
  'source_syncs',
];

/** All rows of a tenant, without timestamps of writing and ids that contain the tenant. */
async function dump(tenant: string): Promise<Record<string, unknown[]>> {
  const dumped: Record<string, unknown[]> = {};
  for (const table of tables) {
    const rows = await timeline.rows<{ row: Record<string, unknown> }>(
      tenant,
      `select to_jsonb(t) - '{tenant_id,created_at,updated_at,id,interaction_id,participant_id,thread_id,given_thread_id}'::text[] as row from interactions.${table} t`,
    );
    dumped[table] = rows.map(({ row }) => row).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  return dumped;
}

it('gives the same rows for any order of events, one at a time or together', async () => {
  await timeline.receive('straight', world);
  const expected = await dump('straight');
  expect(expected.timeline_entries).toHaveLength(10);
  expect(expected.conversation_threads).toHaveLength(5);
  for (let seed = 1; seed <= 12; seed++) {
    const tenant = `order-${seed}`;
    const events = shuffled(world, randomNumbers(seed));
    if (seed % 3 === 0) for (const event of events) await timeline.receive(tenant, [event]);
    else await timeline.receive(tenant, events);
    expect(await dump(tenant), tenant).toEqual(expected);
  }
});

it('writes and publishes nothing for repeated events', async () => {
  await timeline.receive('again', world);
  const before = (await timeline.published('again')).length;
  const rows = await dump('again');
  // Only the last event of each subject, as when a source is loaded a second time.
  const last = [...new Map(world.map((event) => [subjectOf(event), event])).values()];
  await timeline.receive('again', last);
  expect(await dump('again')).toEqual(rows);
  expect((await timeline.published('again')).length).toBe(before);
});

import { afterAll, beforeAll, expect, it } from 'vitest';
import { accountMerged, activity, deal, idOf, type SentEvent } from './support/events.ts';
import { type Graph, openGraph } from './support/graph.ts';

let timeline: Graph;
beforeAll(async () => {
  timeline = await openGraph();
});
afterAll(() => timeline?.close());

const on = (day: string): string => `${day}T12:00:00.000Z`;
const mail = (day: string, account = 'oak'): SentEvent =>
  activity({
    id: idOf(`mail ${day} ${account}`),
    kind: 'EMAIL',
    occurredAt: on(day),
    accountId: idOf(`account ${account}`),
  });
const ofOak = (name: string, facts: Partial<Parameters<typeof deal>[0]> = {}): SentEvent =>
  deal({ id: idOf(`deal ${name}`), name, accountId: idOf('account oak'), ...facts });

const first = ofOak('First', {
  stage: 'Won',
  status: 'WON',
  openedAt: on('2026-01-10'),
  closedAt: on('2026-03-10'),
  stageMoves: [
    { changedAt: on('2026-01-20'), fromStage: 'Prospecting', stage: 'Needs Analysis', amount: null, currency: null },
    { changedAt: on('2026-02-20'), fromStage: 'Needs Analysis', stage: 'Negotiation', amount: null, currency: null },
  ],
});
const more = ofOak('More units', { openedAt: on('2026-08-01'), status: 'LOST', closedAt: on('2026-09-01') });
const renewal = ofOak('Renewal 2027', { openedAt: on('2026-11-01') });
const days = [
  '2026-01-01',
  '2026-01-15',
  '2026-02-01',
  '2026-03-01',
  '2026-04-01',
  '2026-07-01',
  '2026-08-15',
  '2026-10-01',
  '2026-11-15',
];
const expected = [
  'AWARENESS',
  'AWARENESS',
  'CONSIDERATION',
  'DECISION',
  'ONBOARDING',
  null,
  'EXPANSION',
  null,
  'RENEWAL',
];

async function stages(tenant: string): Promise<(string | null)[]> {
  const { interactions } = await timeline.query<{ interactions: { nodes: { journeyStage: string | null }[] } }>(
    tenant,
    '{ interactions(first: 100, orderBy: [{ field: OCCURRED_AT, direction: ASC }]) { nodes { journeyStage } } }',
  );
  return interactions.nodes.map(({ journeyStage }) => journeyStage);
}

it.each([
  ['deals first', [first, more, renewal, ...days.map((day) => mail(day))]],
  ['interactions first', [...days.map((day) => mail(day)), renewal, more, first]],
])('finds the stage of each interaction from the deals of its account, %s', async (order, events) => {
  await timeline.receive(order, events);
  expect(await stages(order)).toEqual(expected);
});

it('follows deals that change, move to another account and are deleted', async () => {
  const tenant = 'changes';
  await timeline.receive(tenant, [
    mail('2026-02-01'),
    ofOak('First', { openedAt: on('2026-01-10'), stage: 'Qualified' }),
  ]);
  expect(await stages(tenant)).toEqual(['CONSIDERATION']);
  await timeline.receive(tenant, [ofOak('First', { openedAt: on('2026-01-10'), stage: 'Contract sent' })]);
  expect(await stages(tenant)).toEqual(['DECISION']);
  await timeline.receive(tenant, [ofOak('First', { openedAt: on('2026-01-10'), accountId: idOf('account elm') })]);
  expect(await stages(tenant)).toEqual([null]);
  await timeline.receive(tenant, [ofOak('First', { openedAt: on('2026-01-10') })]);
  expect(await stages(tenant)).toEqual(['DECISION']);
  await timeline.receive(tenant, [ofOak('First', { openedAt: on('2026-01-10'), deleted: true })]);
  expect(await stages(tenant)).toEqual([null]);
});

it('gives a merged account the stages by the deals of both', async () => {
  const tenant = 'merged';
  await timeline.receive(tenant, [
    first,
    mail('2026-04-01', 'elm'),
    mail('2026-04-02'),
    accountMerged(idOf('account oak'), idOf('account elm')),
  ]);
  expect(await stages(tenant)).toEqual(['ONBOARDING', 'ONBOARDING']);
});

it('takes what a conversation is for where deals tell nothing, and knows nothing without dates', async () => {
  const tenant = 'conversations';
  await timeline.receive(tenant, [
    ofOak('Undated'),
    activity({
      id: idOf('mail'),
      kind: 'EMAIL',
      occurredAt: on('2026-04-01'),
      accountId: idOf('account oak'),
      dealId: idOf('deal Undated'),
    }),
  ]);
  expect(await stages(tenant)).toEqual([null]);
  const [entry] = await timeline.rows<{ thread_id: string }>(
    tenant,
    'select thread_id from interactions.timeline_entries',
  );
  const id = entry?.thread_id ?? '';
  await timeline.receive(tenant, [{ type: 'thread.analysed', subject: id, data: { id, type: 'RENEWAL' } }]);
  expect(await stages(tenant)).toEqual(['RENEWAL']);
  await timeline.receive(tenant, [{ type: 'thread.analysed', subject: id, data: { id, type: 'SALES_CYCLE' } }]);
  expect(await stages(tenant)).toEqual([null]);
});

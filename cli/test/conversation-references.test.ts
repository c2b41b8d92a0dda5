import type { EventData } from '@sophia/events';
import type { TestEvent } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  account,
  at,
  call,
  callOf,
  channelOf,
  idOf,
  interactionOf,
  mail,
  message,
  openConversations,
  random,
  said,
  shuffled,
  threadOf,
} from './support/conversations.ts';

let graph: Awaited<ReturnType<typeof openConversations>>;
beforeAll(async () => {
  graph = await openConversations();
});
afterAll(() => graph?.close());

const tsOf = (sentAt: string): string => `${Date.parse(sentAt) / 1_000}.000100`;
/** Address of the message that was sent at this time, as Slack copies it. */
const linkTo = (channel: string, sentAt: string, threadAt?: string): string =>
  `https://maple.slack.com/archives/${channel}/p${tsOf(sentAt).replace('.', '')}${
    threadAt === undefined ? '' : `?thread_ts=${tsOf(threadAt)}&cid=${channel}`
  }`;

/** A message with the timestamp of its time. */
const post = (
  name: string,
  channel: string,
  sentAt: string,
  fields: Partial<EventData<'slack.message.changed'>> = {},
): TestEvent => message(name, channel, sentAt, { ts: tsOf(sentAt), ...fields });

const joined = (tenant: string) => graph.joined(tenant);

const world = (): TestEvent[] => [
  account('Maple'),
  channelOf('Maple', 'C0MAPLE'),
  channelOf('Maple', 'C0OTHER'),
  post('asks', 'C0MAPLE', at(3), { threadRootId: idOf('asks') }),
  post('answers', 'C0MAPLE', at(3, '13:00'), { threadRootId: idOf('asks') }),
  post('again', 'C0OTHER', at(20), { text: `again: ${linkTo('C0MAPLE', at(3, '13:00'), at(3))}` }),
  mail('report', 'Maple', at(25), { body: `See ${linkTo('C0OTHER', at(20))}.` }),
];

it('joins what links to a message in Slack, however late, and says why', async () => {
  const tenant = 'permalinks';
  await graph.receive(world(), tenant);
  expect(await joined(tenant)).toEqual([['asks', 'answers', expect.stringContaining('again'), 'report']]);
  expect(await graph.why(threadOf('asks', tenant), tenant)).toEqual([
    {
      basis: 'REFERENCE',
      weight: 0.9,
      detail: 'It links to the message',
      from: { id: interactionOf('again', tenant) },
      to: { id: interactionOf('answers', tenant) },
    },
    {
      basis: 'REFERENCE',
      weight: 0.9,
      detail: 'It links to the message',
      from: { id: interactionOf('report', tenant) },
      to: { id: interactionOf('again', tenant) },
    },
  ]);
});

it('joins what links to a message of a call’s conversation to the whole of it', async () => {
  const tenant = 'through';
  await graph.receive([...world(), call('review', at(3, '09:00')), callOf('review', 'Maple')], tenant);
  expect(await joined(tenant)).toEqual([['review', 'asks', 'answers', expect.stringContaining('again'), 'report']]);
  await graph.receive([callOf('review', null)], tenant);
  expect(await joined(tenant)).toEqual([['asks', 'answers', expect.stringContaining('again'), 'report']]);
});

it('finds the thread by its first message where the answer is not known', async () => {
  const tenant = 'unknown-answer';
  await graph.receive(
    world().filter(({ data }) => !('id' in data) || data.id !== idOf('answers')),
    tenant,
  );
  expect(await joined(tenant)).toEqual([['asks', expect.stringContaining('again'), 'report']]);
});

it('takes apart what was joined by a link when the link, or what it points to, is gone', async () => {
  const tenant = 'unlinked';
  await graph.receive([...world(), call('review', at(3, '09:00')), callOf('review', 'Maple')], tenant);
  await graph.receive([post('again', 'C0OTHER', at(20), { text: 'Never mind.' })], tenant);
  expect(await joined(tenant)).toEqual([
    ['review', 'asks', 'answers'],
    ['Never mind.', 'report'],
  ]);
  await graph.receive([post('again', 'C0OTHER', at(20), { deleted: true })], tenant);
  expect(await joined(tenant)).toEqual([['review', 'asks', 'answers']]);

  await graph.receive(world().slice(5, 6), tenant);
  expect(await joined(tenant)).toEqual([['review', 'asks', 'answers', expect.stringContaining('again'), 'report']]);
  for (const name of ['asks', 'answers'])
    await graph.receive([post(name, 'C0MAPLE', at(3), { threadRootId: idOf('asks'), deleted: true })], tenant);
  expect(await joined(tenant)).toEqual([[expect.stringContaining('again'), 'report']]);
});

it('joins nothing by a link to a message of another customer or another tenant', async () => {
  const [tenant, other] = ['linking', 'linked'];
  await graph.receive([account('Maple'), channelOf('Maple', 'C0THEIRS'), post('secret', 'C0THEIRS', at(3))], other);
  await graph.receive(
    [
      account('Maple'),
      account('Birch'),
      channelOf('Maple', 'C0MAPLE'),
      channelOf('Birch', 'C0BIRCH'),
      post('of birch', 'C0BIRCH', at(3)),
      post('links', 'C0MAPLE', at(20), {
        text: `${linkTo('C0BIRCH', at(3))} ${linkTo('C0THEIRS', at(3))} ${linkTo('C0MAPLE', at(1))}`,
      }),
    ],
    tenant,
  );
  expect(await joined(tenant)).toEqual([]);
  expect(await joined(other)).toEqual([]);
});

it('reads what only looks like links without joining anything', async () => {
  const tenant = 'hostile';
  const late = 'C0MAPLE/p1772539200000100';
  const texts = [
    'https://maple.slack.com/archives/'.repeat(600),
    `https://maple.slack.com/archives/C0MAPLE/p${'1'.repeat(5_000)}`,
    `https://maple.slack.com/archives/${late}0`,
    `https://evilslack.com/archives/${late}`,
    `https://maple.slack.com/archives/C0MAPLE/p1772000000000100?${'a=b&'.repeat(2_000)}thread_ts=1772539200.000100`,
    `https://maple.slack.com/archives/C0MAPLE'; drop table x; --/p1772539200000100`,
    'maple.slack.com/archives/C0MAPLE/p1772539200000100%00',
  ];
  await graph.receive(
    [
      account('Maple'),
      channelOf('Maple', 'C0MAPLE'),
      post('asks', 'C0MAPLE', at(3)),
      ...texts.slice(0, -1).map((text, index) => post(`odd ${index}`, 'C0MAPLE', at(20 + index), { text })),
    ],
    tenant,
  );
  expect(tsOf(at(3))).toBe('1772539200.000100');
  expect(await joined(tenant)).toEqual([]);
});

it('makes the same conversations of links in any order, also of links in a circle', async () => {
  const next = random(11);
  const events: TestEvent[] = [
    ...world(),
    account('Birch'),
    call('review', at(20, '09:00')),
    callOf('review', 'Birch'),
    callOf('review', 'Maple'),
    channelOf(null, 'C0OTHER'),
    channelOf('Maple', 'C0OTHER'),
    post('one', 'C0MAPLE', at(10), { text: `one ${linkTo('C0MAPLE', at(12))}` }),
    post('two', 'C0MAPLE', at(12), { text: `two ${linkTo('C0MAPLE', at(14))}` }),
    post('three', 'C0MAPLE', at(14), { text: `three ${linkTo('C0MAPLE', at(10))}` }),
    post('four', 'C0OTHER', at(16), { text: `four ${linkTo('C0MAPLE', at(12))}` }),
    post('five', 'C0MAPLE', at(18), { text: 'five' }),
    post('five', 'C0MAPLE', at(18), { text: `five ${linkTo('C0OTHER', at(16))}` }),
    mail('notes', 'Maple', at(16, '13:00')),
    mail('more notes', 'Maple', at(18, '13:00')),
  ];
  const seen = new Set<string>();
  const tenants: string[] = [];
  for (const order of [events, events.toReversed(), ...Array.from({ length: 3 }, () => shuffled(events, next))]) {
    const tenant = `links-${tenants.length}`;
    tenants.push(tenant);
    // Of one subject the last event counts, whatever the order.
    const latest = order === events ? events : shuffled(order, next);
    await graph.receiveInParts(keepsOrder(events, latest), 2 + Math.floor(next() * 9), tenant);
    seen.add(JSON.stringify(await graph.conversations(tenant)));
  }
  expect([...seen]).toHaveLength(1);
  const found = JSON.parse([...seen][0] ?? '') as string[][];
  const starts = found.map((titles) => titles.map((title) => title.split(' ')[0]));
  expect(starts).toContainEqual(['one', 'two', 'three', 'four', 'five']);
}, 120_000);

/** Gives the events of each subject the order that they have in the first list. */
function keepsOrder(events: readonly TestEvent[], order: readonly TestEvent[]): TestEvent[] {
  const subjectOf = (event: TestEvent) => `${event.type} ${event.subject ?? ('id' in event.data ? event.data.id : '')}`;
  const waiting = Map.groupBy(events, subjectOf);
  return order.flatMap((event) => waiting.get(subjectOf(event))?.shift() ?? []);
}

const dealOf = (accountName: string, name: string, fields: Partial<EventData<'deal.changed'>> = {}): TestEvent => ({
  type: 'deal.changed',
  data: {
    id: idOf(`deal ${name}`),
    accountId: idOf(accountName),
    ownerId: null,
    name,
    stage: 'Negotiation',
    status: 'OPEN',
    amount: null,
    currency: null,
    closeDate: null,
    deleted: false,
    ...fields,
  },
});

/** A message and, 20 hours later, a mail: too far apart to be joined by their time alone. */
const chatAndMail = (says: string, writes: string): TestEvent[] => [
  account('Maple Ridge'),
  channelOf('Maple Ridge', 'C0MAPLE'),
  post('chat', 'C0MAPLE', at(3), { text: says }),
  mail('offer', 'Maple Ridge', at(4, '08:00'), { subject: 'Offer', body: writes }),
];

it('joins what names the same deal of the customer, if there is another reason', async () => {
  const tenant = 'deals';
  const [says, writes] = ['Any news of the Elm Street roll-out?', 'The ELM STREET ROLL-OUT begins in May.'];
  await graph.receive(chatAndMail(says, writes), tenant);
  expect(await joined(tenant)).toEqual([]);
  const deal = dealOf('Maple Ridge', 'Maple Ridge - Elm Street roll-out');
  await graph.receive([deal], tenant);
  expect(await joined(tenant)).toEqual([[says, 'Offer']]);
  expect(await graph.why(threadOf('chat', tenant), tenant)).toContainEqual({
    basis: 'REFERENCE',
    weight: 0.45,
    detail: 'Both name the deal “Elm Street roll-out”',
    from: { id: interactionOf('offer', tenant) },
    to: { id: interactionOf('chat', tenant) },
  });

  for (const change of [
    dealOf('Birch', 'Maple Ridge - Elm Street roll-out'),
    dealOf('Maple Ridge', 'Renewal'),
    { ...deal, data: { ...deal.data, deleted: true } } as TestEvent,
  ]) {
    const id = idOf('deal Maple Ridge - Elm Street roll-out');
    await graph.receive([{ ...change, data: { ...change.data, id } } as TestEvent], tenant);
    expect(await joined(tenant)).toEqual([]);
    await graph.receive([deal], tenant);
    expect(await joined(tenant)).toEqual([[says, 'Offer']]);
  }
  await graph.receive([post('chat', 'C0MAPLE', at(3), { text: 'Any news?' })], tenant);
  expect(await joined(tenant)).toEqual([]);
});

it('joins nothing by the name of a deal that anybody may use', async () => {
  const tenant = 'common-names';
  const words = 'About the new business, the annual plan 2026 of Maple Ridge, phase two, and pro 500.';
  await graph.receive(
    [
      ...chatAndMail(words, words),
      ...['New business', 'Annual plan 2026', 'Maple Ridge', 'Phase two', 'Pro 500', '—', 'x'.repeat(5_000)].map(
        (name) => dealOf('Maple Ridge', name),
      ),
    ],
    tenant,
  );
  expect(await joined(tenant)).toEqual([]);
});

it('joins by a deal in any order of deals, accounts, texts and transcripts', async () => {
  const events = [
    ...chatAndMail('Never mind.', 'The Harbor Point rollout is signed, as we said.'),
    dealOf('Maple', 'Harbor Point rollout'),
    call('weekly', at(1)),
    callOf('weekly', 'Maple Ridge'),
    said('weekly', 'Shall we talk about the Harbor Point rollout?'),
    { type: 'account.merged', subject: idOf('Maple'), data: { fromId: idOf('Maple'), intoId: idOf('Maple Ridge') } },
    post('chat', 'C0MAPLE', at(3), { text: 'Is Harbor Point Rollout on track?' }),
  ] as TestEvent[];
  const next = random(5);
  const seen = new Set<string>();
  for (const [index, order] of [events, ...Array.from({ length: 4 }, () => shuffled(events, next))].entries()) {
    const tenant = `deals-${index}`;
    await graph.receiveInParts(order, 1 + index, tenant);
    const conversations = await graph.conversations(tenant);
    const threads = await Promise.all(
      ['weekly', 'chat', 'offer'].map((name) => graph.why(threadOf(name, tenant), tenant)),
    );
    seen.add(JSON.stringify([conversations, threads.flat().map(({ basis, detail }) => `${basis} ${detail}`)]));
  }
  expect([...seen]).toEqual([[...seen][0]]);
  expect([...seen][0]).toContain('Both name the deal “Harbor Point rollout”');
}, 120_000);

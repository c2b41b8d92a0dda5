import type { EventData } from '@sophia/events';
import type { TestEvent } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  account,
  at,
  call,
  callOf,
  channelOf,
  cora,
  idOf,
  interactionOf,
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

const ours = (
  text: string,
  sentAt = at(3, '14:00'),
  fields: Partial<EventData<'slack.message.changed'>> = {},
): TestEvent => message(text, 'sales', sentAt, { isInternalChannel: true, userId: idOf('U-ann'), ...fields });

/** A call with each of these accounts at noon, named after it. */
const callsWith = (...names: readonly string[]): TestEvent[] =>
  names.flatMap((name) => [account(name), call(`${name} call`, at(3)), callOf(`${name} call`, name)]);

const joined = (tenant: string) => graph.joined(tenant);

const person = (fullName: string, email: string | null = null): TestEvent => ({
  type: 'employee.changed',
  data: { id: idOf(fullName), fullName, email, title: null, active: true, managerId: null },
});

it('joins talk among ourselves to the call with the customer that it names, and says why', async () => {
  const tenant = 'named';
  await graph.receive(
    [
      ...callsWith('Bluewater Property Group, LLC', 'Sunset Ridge Apartments'),
      channelOf(null, 'sales'),
      ours('Bluewater’s renewal is at risk'),
      ours('Who was in the call with Sunset Ridge Apartments?', at(3, '15:00')),
      ours('How was bluewater?', at(4, '12:29')),
      ours('Bluewater again', at(6)),
    ],
    tenant,
  );
  expect(await joined(tenant)).toEqual([
    ['Bluewater Property Group, LLC call', 'Bluewater’s renewal is at risk'],
    ['Sunset Ridge Apartments call', 'Who was in the call with Sunset Ridge Apartments?'],
  ]);
  const reasons = await graph.why(threadOf('Bluewater Property Group, LLC call', tenant), tenant);
  expect(reasons).toEqual([
    expect.objectContaining({ basis: 'TIME', weight: 0.438 }),
    {
      basis: 'NAME',
      weight: 0.3,
      detail: 'It names the customer by a part of the name, “Bluewater”',
      from: { id: interactionOf('Bluewater’s renewal is at risk', tenant) },
      to: { id: interactionOf('Bluewater Property Group, LLC call', tenant) },
    },
  ]);
  expect(await graph.why(threadOf('Sunset Ridge Apartments call', tenant), tenant)).toContainEqual(
    expect.objectContaining({
      basis: 'NAME',
      weight: 0.45,
      detail: 'It names the customer, “Sunset Ridge Apartments”',
    }),
  );
});

it('tells a customer’s name from other words that look like it', async () => {
  const tenant = 'words';
  const names = [
    'We met Bluewater today',
    "Bluewater's units are live",
    'call with bluewater went well',
    'Green Valley will sign',
    'Wir haben mit Bluewater gesprochen und es ist gut',
    'we spoke with Summit about the renewal',
  ];
  const traps = [
    'The Bluewaterfront is not a customer',
    'Bluewater Realty is not our customer',
    'I spoke with Anna Bluewater about it',
    'Mr. Bluewater is on vacation',
    'see https://bluewater.com/x and bob@bluewater.com',
    'we walked through a green valley to the summit',
    'Summit is next week. Travel is booked',
    'see you all at the Summit in May',
    'SEE YOU AT SUMMIT IN MAY',
    'Wir sehen uns auf dem Weg zum nächsten Summit in Berlin',
    'The property group meets today',
    'Bluewater and Green Valley have signed',
    'Harborline has an offsite',
  ];
  await graph.receive(
    [
      person('Ann', 'ann@harborline.com'),
      account('Harborline Software', { domain: 'harborline.com' }),
      ...callsWith('Bluewater Property Group', 'Summit Living', 'The Green Valley Homes (TX)'),
      channelOf(null, 'sales'),
      ...[...names, ...traps].map((text) => ours(text)),
    ],
    tenant,
  );
  const found = (await joined(tenant)).flat().filter((title) => !title.endsWith(' call'));
  expect(found.toSorted()).toEqual(names.toSorted());
});

it('joins nothing by a name that could mean two accounts or a person, whatever comes first', async () => {
  const tenant = 'ambiguous';
  const [talk, contact] = ['Bluewater wants a discount', person('Bob Bluewater')];
  const gone = { ...contact, data: { ...contact.data, deleted: true } } as TestEvent;
  await graph.receive([...callsWith('Bluewater Homes'), channelOf(null, 'sales'), ours(talk)], tenant);
  const found = [['Bluewater Homes call', talk]];
  expect(await joined(tenant)).toEqual(found);
  await graph.receive([account('Bluewater Realty')], tenant);
  expect(await joined(tenant)).toEqual([]);
  await graph.receive(
    [{ type: 'account.changed', data: { ...account('Bluewater Realty').data, deleted: true } } as TestEvent],
    tenant,
  );
  expect(await joined(tenant)).toEqual(found);
  await graph.receive([contact], tenant);
  expect(await joined(tenant)).toEqual([]);
  await graph.receive([gone], tenant);
  expect(await joined(tenant)).toEqual(found);
  await graph.receive([account('Bluewater Homes', { name: 'Redfern Homes' })], tenant);
  expect(await joined(tenant)).toEqual([]);
});

it('leaves talk with a customer, and of another customer’s channel, where it is', async () => {
  const tenant = 'theirs';
  await graph.receive(
    [
      ...callsWith('Bluewater Homes'),
      account('Maple'),
      cora('U-cora', 'slack'),
      channelOf('Maple'),
      channelOf(null, 'sales'),
      message('We used to be with Bluewater', 'ext-Maple', at(3, '14:00')),
      ours('Bluewater again', at(3, '15:00'), { userId: idOf('U-cora') }),
    ],
    tenant,
  );
  expect(await joined(tenant)).toEqual([]);
});

it('finds the same customers in any order of names, people, calls and messages', async () => {
  const merged = { fromId: idOf('Redfern Homes'), intoId: idOf('Redfern Living') };
  const events: TestEvent[] = [
    ...callsWith('Bluewater Homes', 'Redfern Living', 'Castlemere Group', 'Old Name'),
    { type: 'account.merged', subject: merged.fromId, data: merged },
    account('Old Name', { name: 'Ferncrest Group' }),
    person('Tom Castlemere'),
    channelOf(null, 'sales'),
    said('Bluewater Homes call', 'How does the integration with Yardi work?'),
    ours('Bluewater waits for Yardi', at(5)),
    ours('Redfern called', at(3, '15:00')),
    ours('Castlemere called', at(3, '16:00')),
    ours('Ferncrest called', at(3, '17:00')),
    ours('edited', at(3, '18:00'), { text: 'Never mind' }),
    ours('edited', at(3, '18:00'), { text: 'Ferncrest signs' }),
  ];
  const next = random(7);
  const seen = new Set<string>();
  for (const [index, order] of [events, ...Array.from({ length: 3 }, () => shuffled(events, next))].entries()) {
    const tenant = `names-${index}`;
    await graph.receiveInParts(order, 3 + 2 * index, tenant);
    seen.add(JSON.stringify(await graph.conversations(tenant)));
  }
  expect([...seen]).toHaveLength(1);
  const found = (JSON.parse([...seen][0] ?? '') as string[][]).filter((titles) => titles.length > 1);
  expect(found).toEqual([
    ['Old Name call', 'Ferncrest called', 'Ferncrest signs'],
    ['Redfern Living call', 'Redfern called'],
  ]);
}, 120_000);

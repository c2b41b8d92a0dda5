import { slackUserData, type TestEvent, testClock } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { account, at, channelOf, type Fields, idOf, message, openConversations } from './support/conversations.ts';

const clock = testClock(new Date('2026-03-04T10:00:00.000Z'));
let graph: Awaited<ReturnType<typeof openConversations>>;
beforeAll(async () => {
  graph = await openConversations({ clock });
});
afterAll(() => graph?.close());

const user = (name: string, isGuest: boolean): TestEvent => ({
  type: 'slack.user.changed',
  data: slackUserData({ id: idOf(name), isGuest }),
});
/** A message in one of our own channels. */
const said = (
  name: string,
  by: string,
  channel: string,
  sentAt: string,
  fields: Fields<'slack.message.changed'> = {},
) => message(name, channel, sentAt, { userId: idOf(by), isInternalChannel: true, ...fields });

it('takes what we write to a customer in one of our channels for contact, and talk among ourselves for none', async () => {
  const accounts = ['Maple', 'Oak'];
  await graph.receive([
    user('U-ann', false),
    user('U-guest', true),
    ...accounts.flatMap((name) => [
      account(name),
      channelOf(name),
      channelOf(name, `${name}-rollout`),
      // The customer's last words are of the 4th of March.
      ...[1, 2, 3].map((day) => message(`${name} ${day}`, `ext-${name}`, at(day), { userId: idOf('U-guest') })),
    ]),
    said('hello', 'U-guest', 'Maple-rollout', at(3, '18:00')),
  ]);
  clock.advance(25 * 86_400_000);
  // Then only we write, about Oak where no customer reads.
  await graph.receive([
    said('to Maple', 'U-ann', 'Maple-rollout', at(28)),
    said('about Oak', 'U-ann', 'Oak-rollout', at(28)),
  ]);
  clock.advance(14 * 86_400_000);
  await graph.receive([]);
  const { data, errors } = await graph.intelligence.query(
    '{ alerts(filter: { kind: { eq: NO_CONTACT } }) { nodes { status title } } }',
  );
  expect(errors).toBeUndefined();
  expect(data.alerts.nodes).toEqual([{ status: 'OPEN', title: 'No contact with Oak for 39 days' }]);
});

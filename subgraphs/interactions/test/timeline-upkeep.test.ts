import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { interactionIdOf, threadIdOf } from '../src/timeline/ids.ts';
import {
  account,
  accountMerged,
  activity,
  call,
  channel,
  contact,
  deal,
  identity,
  idOf,
  message,
  party,
  slackUser,
} from './support/events.ts';
import { type Graph, openGraph } from './support/graph.ts';

let timeline: Graph;
beforeAll(async () => {
  timeline = await openGraph();
});
afterAll(() => timeline?.close());

interface Entry {
  id: string;
  account_id: string | null;
  deal_id: string | null;
  direction: string;
  thread_id: string | null;
}
const entry = async (tenant: string, record: string) =>
  (
    await timeline.rows<Entry>(tenant, 'select * from interactions.timeline_entries where id = $1', [
      interactionIdOf(tenant, idOf(record)),
    ])
  )[0];
const thread = async (tenant: string, record: string) =>
  (
    await timeline.rows<Record<string, unknown>>(
      tenant,
      'select * from interactions.conversation_threads where id = $1',
      [threadIdOf(tenant, idOf(record))],
    )
  )[0];
const lastPublished = async (tenant: string) => (await timeline.published(tenant)).at(-1);
const count = async (tenant: string, table: string) =>
  (await timeline.rows<{ count: number }>(tenant, `select count(*)::int as count from interactions.${table}`))[0]
    ?.count;

it('removes a deleted message from the timeline with everything that belongs to it', async () => {
  const tenant = 'deleted';
  const first = {
    id: idOf('root'),
    threadRootId: idOf('root'),
    text: 'My card number is 42',
    mentionedUserIds: [idOf('U-bob')],
  };
  await timeline.receive(tenant, [
    message(first),
    message({ id: idOf('reply'), threadRootId: idOf('root'), sentAt: '2026-03-02T18:00:00.000Z' }),
  ]);
  expect(await thread(tenant, 'root')).toMatchObject({
    interaction_count: 2,
    interaction_counts: { SLACK: 2 },
    subject: 'My card number is 42',
  });
  await timeline.receive(tenant, [message({ ...first, deleted: true, text: '' })]);
  expect(await thread(tenant, 'root')).toMatchObject({ interaction_count: 1, subject: 'Hello there' });
  expect(await lastPublished(tenant)).toMatchObject({
    deleted: true,
    text: null,
    title: '',
    messageId: idOf('root'),
    isNew: false,
  });
  await timeline.receive(tenant, [message({ id: idOf('reply'), threadRootId: idOf('root'), deleted: true })]);
  for (const table of [
    'timeline_entries',
    'unified_interactions',
    'interaction_participants',
    'conversation_threads',
  ]) {
    expect(await count(tenant, table), table).toBe(0);
  }
});

it('leaves out messages of bots, also when the bot is recognised later', async () => {
  const tenant = 'bots';
  await timeline.receive(tenant, [message({ id: idOf('bot'), isBot: true }), message({ id: idOf('late') })]);
  expect(await count(tenant, 'timeline_entries')).toBe(1);
  await timeline.receive(tenant, [message({ id: idOf('late'), isBot: true })]);
  expect(await count(tenant, 'timeline_entries')).toBe(0);
});

it('moves an interaction whose time changes, also to another month', async () => {
  const tenant = 'moved';
  await timeline.receive(tenant, [call({ id: idOf('c'), startedAt: '2016-01-31T23:59:59.999Z' })]);
  await timeline.receive(tenant, [
    call({ id: idOf('c'), startedAt: '2026-02-01T00:00:00.000Z', parties: [party({ id: idOf('p') })] }),
  ]);
  const contents = await timeline.rows(tenant, 'select occurred_at from interactions.unified_interactions');
  expect(contents).toEqual([{ occurred_at: '2026-02-01 00:00:00+00' }]);
  expect(await timeline.rows(tenant, 'select occurred_at from interactions.interaction_participants')).toEqual(
    contents,
  );
  expect(await thread(tenant, 'c')).toMatchObject({
    started_at: '2026-02-01 00:00:00+00',
    ended_at: '2026-02-01 00:30:00+00',
    interaction_count: 1,
  });
});

it('adds a channel to an account’s timeline when it is linked, and publishes each message once', async () => {
  const tenant = 'linked';
  const messages = Array.from({ length: 1_200 }, (_, n) =>
    message({ id: idOf(`m${n}`), sentAt: new Date(Date.UTC(2020, 0, 1, n * 12)).toISOString() }),
  );
  await timeline.receive(tenant, [channel({ id: idOf('general') }), ...messages]);
  const before = await timeline.published(tenant);
  expect(before.filter(({ isNew }) => isNew)).toHaveLength(1_200);
  expect(before.some(({ isNewToAccount }) => isNewToAccount)).toBe(false);

  await timeline.receive(tenant, [channel({ id: idOf('general'), accountId: idOf('Acme') })]);
  const linked = (await timeline.published(tenant)).slice(before.length);
  expect(linked).toHaveLength(1_200);
  expect(linked.every((event) => event.isNewToAccount && !event.isNew && event.accountId === idOf('Acme'))).toBe(true);

  await timeline.receive(tenant, [accountMerged(idOf('Acme'), idOf('Acme group'))]);
  const merged = (await timeline.published(tenant)).slice(before.length + linked.length);
  expect(merged).toHaveLength(1_200);
  expect(merged.every((event) => !event.isNewToAccount && event.accountId === idOf('Acme group'))).toBe(true);

  await timeline.receive(tenant, [channel({ id: idOf('general'), name: 'a new name', accountId: idOf('Acme') })]);
  expect(await timeline.published(tenant)).toHaveLength(before.length + linked.length + merged.length);

  await timeline.receive(tenant, [channel({ id: idOf('general'), name: 'a new name', accountId: null })]);
  expect(await timeline.rows(tenant, 'select distinct account_id from interactions.timeline_entries')).toEqual([
    { account_id: null },
  ]);
});

it('gives a message its author’s account when the channel has none', async () => {
  const tenant = 'authors';
  await timeline.receive(tenant, [
    message({ id: idOf('m'), userId: idOf('U-cora') }),
    identity(idOf('U-cora'), { contactId: idOf('Cora') }),
  ]);
  expect(await entry(tenant, 'm')).toMatchObject({ account_id: null, direction: 'INBOUND' });
  await timeline.receive(tenant, [contact({ id: idOf('Cora'), accountId: idOf('Birch') })]);
  expect(await entry(tenant, 'm')).toMatchObject({ account_id: idOf('Birch') });
  await timeline.receive(tenant, [contact({ id: idOf('Cora'), accountId: idOf('Cedar') })]);
  expect(await lastPublished(tenant)).toMatchObject({
    accountId: idOf('Cedar'),
    isNewToAccount: true,
    isNew: false,
    contactIds: [idOf('Cora')],
  });
  await timeline.receive(tenant, [channel({ id: idOf('general'), accountId: idOf('Acme') })]);
  expect(await entry(tenant, 'm')).toMatchObject({ account_id: idOf('Acme') });
  await timeline.receive(tenant, [identity(idOf('U-cora'), { employeeId: idOf('Ann') })]);
  expect(await entry(tenant, 'm')).toMatchObject({ account_id: idOf('Acme'), direction: 'OUTBOUND' });
});

it('takes no account from employees or mentioned people', async () => {
  const tenant = 'ours';
  await timeline.receive(tenant, [
    contact({ id: idOf('Cora'), accountId: idOf('Birch') }),
    identity(idOf('U-cora'), { contactId: idOf('Cora') }),
    identity(idOf('U-ann'), { employeeId: idOf('Ann') }),
    message({ id: idOf('m'), mentionedUserIds: [idOf('U-cora')] }),
  ]);
  expect(await entry(tenant, 'm')).toMatchObject({ account_id: null });
});

it('derives the direction from the author’s side and the kind of channel', async () => {
  const tenant = 'sides';
  await timeline.receive(tenant, [
    slackUser({ id: idOf('U-guest'), isGuest: true }),
    slackUser({ id: idOf('U-ann') }),
    message({ id: idOf('in'), userId: idOf('U-guest'), isInternalChannel: true }),
    message({ id: idOf('out'), userId: idOf('U-ann') }),
    message({ id: idOf('internal'), userId: idOf('U-ann'), isInternalChannel: true }),
    message({ id: idOf('unknown'), userId: idOf('U-nobody') }),
  ]);
  const direction = async (record: string) => (await entry(tenant, record))?.direction;
  expect([
    await direction('in'),
    await direction('out'),
    await direction('internal'),
    await direction('unknown'),
  ]).toEqual(['INBOUND', 'OUTBOUND', 'INTERNAL', 'UNKNOWN']);
});

describe('in a channel of our own', () => {
  const ours = (record: string, sentAt = '2026-03-02T17:03:23.000Z') =>
    message({ id: idOf(record), userId: idOf('U-ann'), channelId: idOf('rollout'), isInternalChannel: true, sentAt });
  const theirs = { id: idOf('theirs'), userId: idOf('U-guest'), channelId: idOf('rollout'), isInternalChannel: true };
  const users = [slackUser({ id: idOf('U-guest'), isGuest: true }), slackUser({ id: idOf('U-ann') })];
  const linked = channel({ id: idOf('rollout'), accountId: idOf('maple') });
  const directions = async (tenant: string) => ({
    ours: (await entry(tenant, 'ours'))?.direction,
    theirs: (await entry(tenant, 'theirs'))?.direction,
  });

  it('our messages are to the customer whose channel it is, as soon as the customer writes there, in any order', async () => {
    const events = [...users, linked, ours('ours'), message(theirs)];
    const orders = [events, events.toReversed(), [message(theirs), ours('ours'), ...users, linked]];
    for (const [index, order] of orders.entries()) {
      const tenant = `shared-${index}`;
      for (const event of order) await timeline.receive(tenant, [event]);
      expect(await directions(tenant)).toEqual({ ours: 'OUTBOUND', theirs: 'INBOUND' });
      expect((await timeline.published(tenant)).findLast(({ messageId }) => messageId === idOf('ours'))).toMatchObject({
        direction: 'OUTBOUND',
        accountId: idOf('maple'),
      });
    }
    await timeline.receive('shared-at-once', events);
    expect(await directions('shared-at-once')).toEqual({ ours: 'OUTBOUND', theirs: 'INBOUND' });
  });

  it('they stay our own without an account, and without a word of the customer', async () => {
    await timeline.receive('guest', [...users, ours('ours'), message(theirs)]);
    expect(await directions('guest')).toEqual({ ours: 'INTERNAL', theirs: 'INBOUND' });
    await timeline.receive('alone', [...users, linked, ours('ours'), ours('more')]);
    expect(await directions('alone')).toEqual({ ours: 'INTERNAL', theirs: undefined });
  });

  it('they become our own again when the channel loses its account, or the customer’s message goes or is a colleague’s', async () => {
    const all = [...users, linked, ours('ours'), message(theirs)];
    const losses = {
      unlinked: channel({ id: idOf('rollout'), accountId: null }),
      deleted: message({ ...theirs, deleted: true, text: '' }),
      employed: identity(idOf('U-guest'), { employeeId: idOf('Gus') }),
    };
    for (const [tenant, loss] of Object.entries(losses)) {
      await timeline.receive(tenant, all);
      expect(await directions(tenant)).toMatchObject({ ours: 'OUTBOUND' });
      await timeline.receive(tenant, [loss]);
      expect(await directions(tenant), tenant).toMatchObject({ ours: 'INTERNAL' });
    }
  });

  it('a channel that is told anew after an upgrade has the direction of messages of before decided', async () => {
    const tenant = 'upgraded';
    await timeline.receive(tenant, [...users, linked, ours('ours'), message(theirs)]);
    await timeline.rows(
      tenant,
      "update interactions.timeline_entries set direction = 'INTERNAL' where direction = 'OUTBOUND'",
    );
    await timeline.receive(tenant, [linked]);
    expect(await directions(tenant)).toMatchObject({ ours: 'OUTBOUND' });
    expect(await lastPublished(tenant)).toMatchObject({ messageId: idOf('ours'), direction: 'OUTBOUND' });
  });

  it('the last interaction with an account is no talk among ourselves', async () => {
    const last = async (tenant: string) =>
      (
        await timeline.query<{ _entities: { lastInteractionAt: string | null }[] }>(
          tenant,
          `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Account { lastInteractionAt } } }`,
          { r: [{ __typename: 'Account', id: idOf('maple') }] },
        )
      )._entities[0]?.lastInteractionAt;
    await timeline.receive('last', [...users, linked, ours('ours', '2026-03-05T10:00:00.000Z')]);
    expect(await last('last')).toBeNull();
    await timeline.receive('last', [message({ ...theirs, sentAt: '2026-03-04T10:00:00.000Z' })]);
    expect(await last('last')).toBe('2026-03-05T10:00:00.000Z');
  });
});

it('shows a merged contact as the one that remains, once in each interaction, and both again after an unmerge', async () => {
  const tenant = 'merged';
  const people = () =>
    timeline.rows(
      tenant,
      'select participant_id, contact_id, is_shown from interactions.interaction_participants order by position',
    );
  await timeline.receive(tenant, [
    activity({ id: idOf('a'), contactIds: [idOf('Cora'), idOf('Twin')] }),
    contact({ id: idOf('Cora') }),
    contact({ id: idOf('Twin'), mergedIntoId: idOf('Cora') }),
  ]);
  expect(await people()).toEqual([
    { participant_id: idOf('Cora'), contact_id: idOf('Cora'), is_shown: true },
    { participant_id: idOf('Twin'), contact_id: idOf('Cora'), is_shown: false },
  ]);
  expect(await lastPublished(tenant)).toMatchObject({ contactIds: [idOf('Cora')] });
  await timeline.receive(tenant, [contact({ id: idOf('Cora'), mergedIntoId: idOf('Best') })]);
  expect(await people()).toMatchObject([{ contact_id: idOf('Best') }, { contact_id: idOf('Best') }]);
  await timeline.receive(tenant, [
    contact({ id: idOf('Cora'), mergedIntoId: null }),
    contact({ id: idOf('Twin'), mergedIntoId: null }),
  ]);
  expect(await people()).toMatchObject([
    { contact_id: idOf('Cora'), is_shown: true },
    { contact_id: idOf('Twin'), is_shown: true },
  ]);
  await timeline.receive(tenant, [contact({ id: idOf('Twin'), deleted: true })]);
  expect(await people()).toMatchObject([{ contact_id: idOf('Cora') }, { contact_id: null }]);
});

it('handles a circle of merges', async () => {
  const tenant = 'ring';
  await timeline.receive(tenant, [
    activity({ id: idOf('a'), accountId: idOf('A'), contactIds: [idOf('x')] }),
    accountMerged(idOf('A'), idOf('B')),
    accountMerged(idOf('B'), idOf('A')),
    contact({ id: idOf('x'), mergedIntoId: idOf('y') }),
    contact({ id: idOf('y'), mergedIntoId: idOf('x') }),
  ]);
  expect(await entry(tenant, 'a')).toMatchObject({ account_id: [idOf('A'), idOf('B')].sort()[0] });
});

it('returns its interactions to an account that is published after its merge, and those of accounts merged into it', async () => {
  const tenant = 'revived';
  await timeline.receive(tenant, [
    activity({ id: idOf('a'), accountId: idOf('A') }),
    activity({ id: idOf('b'), accountId: idOf('B') }),
    activity({ id: idOf('c'), accountId: idOf('C') }),
    accountMerged(idOf('A'), idOf('B')),
    accountMerged(idOf('B'), idOf('C')),
  ]);
  expect(await entry(tenant, 'a')).toMatchObject({ account_id: idOf('C') });
  await timeline.receive(tenant, [account({ id: idOf('B'), deleted: true })]);
  expect(await entry(tenant, 'a')).toMatchObject({ account_id: idOf('C') });
  await timeline.receive(tenant, [account({ id: idOf('B') })]);
  expect(await entry(tenant, 'a')).toMatchObject({ account_id: idOf('B') });
  expect(await entry(tenant, 'b')).toMatchObject({ account_id: idOf('B') });
  expect(await entry(tenant, 'c')).toMatchObject({ account_id: idOf('C') });
});

it('replaces an account that was merged before it was first named', async () => {
  const tenant = 'early-merge';
  await timeline.receive(tenant, [
    accountMerged(idOf('B'), idOf('C')),
    accountMerged(idOf('A'), idOf('B')),
    activity({ id: idOf('a'), accountId: idOf('A') }),
  ]);
  expect(await entry(tenant, 'a')).toMatchObject({ account_id: idOf('C') });
});

it('groups a deal’s activities into one conversation with the deal’s name', async () => {
  const tenant = 'deals';
  await timeline.receive(tenant, [
    activity({ id: idOf('a1'), dealId: idOf('deal'), occurredAt: '2026-05-01T10:00:00Z' }),
    activity({
      id: idOf('a2'),
      dealId: idOf('deal'),
      occurredAt: '2026-06-01T10:00:00Z',
      kind: 'MEETING',
      durationSeconds: 600,
      source: 'hubspot',
    }),
  ]);
  expect(await thread(tenant, 'deal')).toMatchObject({
    subject: 'Renewal terms',
    interaction_count: 2,
    account_id: null,
  });
  await timeline.receive(tenant, [deal({ id: idOf('deal'), name: 'Acme roll-out', accountId: idOf('Acme') })]);
  expect(await thread(tenant, 'deal')).toMatchObject({
    subject: 'Acme roll-out',
    account_id: idOf('Acme'),
    started_at: '2026-05-01 10:00:00+00',
    ended_at: '2026-06-01 10:10:00+00',
    total_duration_seconds: 600,
    interaction_counts: { SALESFORCE: 1, HUBSPOT: 1 },
  });
  await timeline.receive(tenant, [deal({ id: idOf('deal'), name: 'Another name', accountId: idOf('Acme') })]);
  expect(await thread(tenant, 'deal')).toMatchObject({ subject: 'Another name' });
  await timeline.receive(tenant, [
    deal({ id: idOf('deal'), name: 'Another name', accountId: idOf('Acme'), deleted: true }),
  ]);
  expect(await entry(tenant, 'a1')).toMatchObject({ deal_id: null, account_id: null });
});

it('takes account and deal of a call from its resolution, in either order', async () => {
  const tenant = 'calls';
  const resolution = identity(idOf('c1'), {
    source: 'gong',
    objectType: 'call',
    accountId: idOf('Acme'),
    dealId: idOf('deal'),
  });
  await timeline.receive(tenant, [resolution, call({ id: idOf('c1') }), call({ id: idOf('c2') })]);
  expect(await entry(tenant, 'c1')).toMatchObject({ account_id: idOf('Acme'), deal_id: idOf('deal') });
  expect(await timeline.published(tenant)).toMatchObject([
    { callId: idOf('c1'), isNew: true, isNewToAccount: true },
    { callId: idOf('c2'), isNew: true, isNewToAccount: false },
  ]);
});

it('removes participants that a source no longer names', async () => {
  const tenant = 'parties';
  await timeline.receive(tenant, [
    call({ id: idOf('c'), parties: [party({ id: idOf('p1') }), party({ id: idOf('p2') })] }),
  ]);
  await timeline.receive(tenant, [call({ id: idOf('c'), parties: [party({ id: idOf('p2'), isHost: true })] })]);
  expect(await timeline.rows(tenant, 'select participant_id, role from interactions.interaction_participants')).toEqual(
    [{ participant_id: idOf('p2'), role: 'HOST' }],
  );
});

it('shows no content of a private call', async () => {
  const tenant = 'private';
  await timeline.receive(tenant, [call({ id: idOf('c'), isPrivate: true, brief: 'They will be let go.' })]);
  expect(await timeline.rows(tenant, 'select text, detail_state from interactions.unified_interactions')).toEqual([
    { text: null, detail_state: 'RESTRICTED' },
  ]);
});

it('accepts texts of every kind', async () => {
  const tenant = 'texts';
  const texts = [
    '',
    '   \n',
    'a\u0000b',
    '\ud800',
    `${'👩‍👩‍👧'.repeat(500)}`,
    `${'word '.repeat(100)}`,
    'שלום עולם',
    'x'.repeat(1_000_000),
  ];
  await timeline.receive(
    tenant,
    texts.map((text, n) => message({ id: idOf(`t${n}`), text })),
  );
  const titles = await timeline.rows<{ title: string }>(tenant, 'select title from interactions.unified_interactions');
  expect(titles).toHaveLength(texts.length);
  for (const { title } of titles) {
    expect([...new Intl.Segmenter().segment(title)].length).toBeLessThanOrEqual(120);
    expect(title).not.toBe('');
    expect(title.isWellFormed()).toBe(true);
  }
});

it('keeps tenants apart', async () => {
  await timeline.receive('one', [
    message({ id: idOf('same') }),
    channel({ id: idOf('general'), accountId: idOf('Acme') }),
  ]);
  await timeline.receive('two', [message({ id: idOf('same') })]);
  expect(await entry('one', 'same')).toMatchObject({ account_id: idOf('Acme') });
  expect(await entry('two', 'same')).toMatchObject({ account_id: null });
});

it('names who wrote a message by the Slack user, also if nobody knows the person, and if somebody else is mentioned', async () => {
  const tenant = 'named-authors';
  await timeline.receive(tenant, [
    message({ id: idOf('said'), userId: idOf('U-nobody'), mentionedUserIds: [idOf('U-ann')] }),
    message({ id: idOf('unsigned'), userId: null, authorName: 'Somebody' }),
    activity({ id: idOf('mail'), employeeIds: [idOf('kim')] }),
  ]);
  const authors = async () => (await timeline.published(tenant)).map(({ authorId }) => authorId);
  expect(await authors()).toEqual([idOf('U-nobody'), null, null]);
  // A change of links is published anew, with the author.
  await timeline.receive(tenant, [channel({ id: idOf('general'), accountId: idOf('maple') })]);
  expect((await authors()).slice(3).toSorted()).toEqual([idOf('U-nobody'), null].toSorted());
});

it('names the contact who wrote something, if it is one, and nobody who is only mentioned or one of several', async () => {
  const tenant = 'author-contacts';
  const [cora, dan] = [idOf('cora'), idOf('dan')];
  await timeline.receive(tenant, [
    identity(idOf('U-cora'), { contactId: cora }),
    message({ id: idOf('hers'), userId: idOf('U-cora'), mentionedUserIds: [idOf('U-nobody')] }),
    message({ id: idOf('of a guest'), userId: idOf('U-nobody'), mentionedUserIds: [idOf('U-cora')] }),
    activity({ id: idOf('of one'), direction: 'INBOUND', contactIds: [cora], employeeIds: [idOf('kim')] }),
    activity({ id: idOf('of two'), direction: 'INBOUND', contactIds: [cora, dan] }),
    activity({ id: idOf('ours'), direction: 'OUTBOUND', contactIds: [cora], employeeIds: [idOf('kim')] }),
  ]);
  expect(
    (await timeline.published(tenant)).map(({ authorContactId, contactIds }) => ({ authorContactId, contactIds })),
  ).toEqual([
    { authorContactId: cora, contactIds: [cora] },
    { authorContactId: null, contactIds: [cora] },
    { authorContactId: cora, contactIds: [cora] },
    { authorContactId: null, contactIds: [cora, dan] },
    { authorContactId: null, contactIds: [cora] },
  ]);
  // The guest becomes known.
  await timeline.receive(tenant, [identity(idOf('U-nobody'), { contactId: dan })]);
  const later = (await timeline.published(tenant)).slice(5);
  expect(later.find(({ contactIds }) => contactIds[0] === dan)).toMatchObject({ authorContactId: dan });
});

import { deriveId } from '@sophia/database';
import {
  byFlag,
  byObject,
  byPeriods,
  byValue,
  compareGroups,
  type GroupedList,
  insertRandomRows,
} from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
const accountId = deriveId('test', 'oak');
const contactId = deriveId('test', 'cora');
const employeeId = deriveId('test', 'ann');
const root = '1772478113.204539';

beforeAll(async () => {
  slack = await openSlackStore();
  await slack.receive('ridge', {
    type: 'account.changed',
    subject: accountId,
    data: {
      id: accountId,
      name: 'Oak',
      domain: null,
      ownerId: null,
      parentId: null,
      segment: null,
      region: null,
      isSample: false,
    },
  });
  await slack.loadFiles('ridge', {
    'users.json': [
      user('U1', 'Ann Lee', { tz: 'America/Denver' }),
      user('U2', 'Cora', { is_restricted: true }),
      user('U3', 'Cora at home'),
    ],
    'channels.json': [
      channel('C1', 'cust-oak', { members: ['U1', 'U2'], purpose: { value: 'All about Oak' } }),
      channel('C2', 'general'),
    ],
    'cust-oak/2026-03-02.json': [
      message(root, 'U1', 'boiler <@U2> 100%', {
        thread_ts: root,
        reply_count: 2,
        reply_users_count: 2,
        latest_reply: '1772500000.000200',
        reactions: [{ name: 'eyes', users: ['U2', 'U9'], count: 4 }],
        files: [
          {
            id: 'F1',
            name: 'a.pdf',
            size: 5_000_000_000,
            permalink: 'https://ridge.slack.com/files/U1/F1/a.pdf',
            url_private: 'https://files.slack.com/a.pdf?t=x',
          },
        ],
      }),
      message('1772478113.204540', 'U2', 'same millisecond', { thread_ts: root }),
      message('1772500000.000200', 'U3', 'from home', { thread_ts: root, edited: { ts: '1772500001.000000' } }),
      message('1772490000.000000', 'U1', 'second thread', {
        thread_ts: '1772490000.000000',
        reply_count: 1,
        latest_reply: '1772490001.000000',
      }),
    ],
    'general/2026-03-02.json': [
      message('1772478000.000000', 'U1', 'Ünïcode search', { thread_ts: '1772478000.000000', reply_count: 1 }),
    ],
  });
  const who = await slack.rows<{ id: string; slack_user_id: string }>(
    'ridge',
    'select id, slack_user_id from slack.slack_users',
  );
  for (const { id, slack_user_id } of who) {
    const person = slack_user_id === 'U1' ? { contactId: null, employeeId } : { contactId, employeeId: null };
    await slack.receive('ridge', {
      type: 'identity.resolved',
      subject: id,
      data: { identityId: id, source: 'slack', objectType: 'user', ...person, accountId: null, dealId: null },
    });
  }
  await insertRandomRecords();
});
afterAll(() => slack?.close());

/** Who the users with values at random are. */
const personOf = new Map<string, { contact_id?: string; employee_id?: string }>();

/** Channels, users and messages of another tenant, with values at random. */
async function insertRandomRecords(): Promise<void> {
  const chosen = random(3);
  const { below, oneOf, chance, uuid } = chosen;
  const moment = () => new Date(Date.parse('2025-12-20T00:00:00Z') + below(60 * 24) * 3_600_000);
  const some = (count: number) => Array.from({ length: count }, uuid);
  const [accountIds, people] = [some(3), some(3)];
  const [channelIds, userIds] = [some(130), some(110)];
  await slack.insert('random', async (em) => {
    const into = (table: string, count: number, values: (index: number) => object, id = 'id') =>
      insertRandomRows(em, chosen, { tenant: 'random', table: `slack.${table}`, count, id }, values);
    await into('slack_channels', channelIds.length, (index) => ({
      id: channelIds[index],
      slack_channel_id: channelIds[index],
      type: oneOf(['SALES', 'SUPPORT', 'CUSTOMER']),
      account_id: oneOf([...accountIds, null]),
      is_private: chance(0.3),
      is_archived: chance(0.2),
      last_message_at: chance(0.1) ? null : moment().toISOString(),
    }));
    await into('slack_users', userIds.length, (index) => ({
      id: userIds[index],
      slack_user_id: userIds[index],
      is_bot: chance(0.1),
      is_guest: chance(0.4),
      is_deleted: chance(0.1),
      team_id: oneOf(['T1', 'T2', null]),
      title: oneOf(['Engineer', null]),
      department: oneOf(['Sales', 'Success', null]),
    }));
    for (const id of userIds.filter(() => chance(0.6)))
      personOf.set(id, oneOf([{ contact_id: oneOf(people) }, { employee_id: oneOf(people) }, {}]));
    const resolved = [...personOf].map(([identity_id, person]) => ({ identity_id, ...person }));
    await into('identity_resolutions', resolved.length, (index) => resolved[index] ?? {}, 'identity_id');
    await into('slack_messages', 130, () => {
      const sentAt = moment();
      return {
        channel_id: oneOf(channelIds.slice(0, 4)),
        user_id: oneOf([...userIds.slice(0, 5), null]),
        ts: `${sentAt.getTime() / 1000}.${String(below(1_000_000)).padStart(6, '0')}`,
        text: oneOf(['The boiler works', 'Thanks']),
        kind: oneOf(['MESSAGE', 'BOT']),
        sent_at: sentAt.toISOString(),
        is_reply: chance(0.3),
      };
    });
  });
}

describe('the graph', () => {
  it('finds the users that are a contact or an employee', async () => {
    const find = async (filter: string) => {
      const { slackUsers } = await slack.ask<{ slackUsers: { nodes: { slackUserId: string }[] } }>(
        'ridge',
        `{ slackUsers(filter: ${filter}) { nodes { slackUserId } } }`,
      );
      return slackUsers.nodes.map(({ slackUserId }) => slackUserId);
    };
    expect(await find(`{ employeeId: { eq: "${employeeId}" } }`)).toEqual(['U1']);
    expect(await find(`{ contactId: { eq: "${contactId}" } }`)).not.toContain('U1');
    expect(await find(`{ contactId: { in: ["${contactId}"] } }`)).not.toHaveLength(0);
    expect(await find('{ contactId: { eq: "nobody" } }')).toEqual([]);
  });

  it('shows a channel with its derived fields', async () => {
    const { slackChannels } = await slack.ask<{ slackChannels: { nodes: object[] } }>(
      'ridge',
      `{ slackChannels(filter: { type: { eq: CUSTOMER } }) { totalCount nodes {
          slackChannelId name purpose topic isPrivate isArchived memberCount type messagesPerDay engagement lastMessageAt createdAt account { id } } } }`,
    );
    expect(slackChannels).toEqual({
      totalCount: 1,
      nodes: [
        {
          slackChannelId: 'C1',
          name: 'cust-oak',
          purpose: 'All about Oak',
          topic: null,
          isPrivate: false,
          isArchived: false,
          memberCount: 2,
          type: 'CUSTOMER',
          messagesPerDay: 4,
          engagement: null,
          lastMessageAt: '2026-03-03T01:06:40.000Z',
          createdAt: '2020-09-13T12:26:40.000Z',
          account: { id: accountId },
        },
      ],
    });
  });

  it('shows a thread with people, reactions, mentions and files', async () => {
    const { slackMessages } = await slack.ask<{ slackMessages: { nodes: object[] } }>(
      'ridge',
      `{ slackMessages(filter: { text: { contains: "BOILER" } }) { nodes {
          slackTs text kind sentAt editedAt isDeleted deletedAt isThreadRoot replyCount participantsCount lastActivityAt authorName permalink reactionCount
          channel { name } author { realName isGuest messageCount } root { id }
          reactions { name count users { realName } } mentions { realName timeZone } files { slackFileId name sizeBytes url state }
          replies { nodes { text editedAt author { realName } root { slackTs } permalink } } } } }`,
    );
    expect(slackMessages.nodes).toEqual([
      {
        slackTs: root,
        text: 'boiler @Cora 100%',
        kind: 'MESSAGE',
        sentAt: '2026-03-02T19:01:53.204Z',
        editedAt: null,
        isDeleted: false,
        deletedAt: null,
        isThreadRoot: true,
        replyCount: 2,
        participantsCount: 2,
        lastActivityAt: '2026-03-03T01:06:40.000Z',
        authorName: 'Ann Lee',
        permalink: 'https://ridge.slack.com/archives/C1/p1772478113204539',
        reactionCount: 4,
        channel: { name: 'cust-oak' },
        author: { realName: 'Ann Lee', isGuest: false, messageCount: 3 },
        root: null,
        reactions: [{ name: 'eyes', count: 4, users: [{ realName: 'Cora' }] }],
        mentions: [{ realName: 'Cora', timeZone: null }],
        files: [
          {
            slackFileId: 'F1',
            name: 'a.pdf',
            sizeBytes: 5_000_000_000,
            url: 'https://files.slack.com/a.pdf',
            state: 'AVAILABLE',
          },
        ],
        replies: {
          nodes: [
            {
              text: 'same millisecond',
              editedAt: null,
              author: { realName: 'Cora' },
              root: { slackTs: root },
              permalink: `https://ridge.slack.com/archives/C1/p1772478113204540?thread_ts=${root}&cid=C1`,
            },
            {
              text: 'from home',
              editedAt: '2026-03-03T01:06:41.000Z',
              author: { realName: 'Cora at home' },
              root: { slackTs: root },
              permalink: expect.any(String),
            },
          ],
        },
      },
    ]);
  });

  it('adds channels and threads to accounts, and messages to people', async () => {
    const data = await slack.ask(
      'ridge',
      `query ($of: [_Any!]!) { _entities(representations: $of) {
          ... on Account { slackChannels { nodes { name } } slackThreads { totalCount nodes { text } } }
          ... on Contact { slackMessages { totalCount nodes { text } } }
          ... on Employee { slackMessages(first: 1, filter: { isThreadRoot: { eq: true } }, orderBy: [{ field: LAST_ACTIVITY_AT, direction: ASC }]) { nodes { text } } } } }`,
      {
        of: [
          { __typename: 'Account', id: accountId },
          { __typename: 'Contact', id: contactId },
          { __typename: 'Employee', id: employeeId },
          { __typename: 'Account', id: 'no id' },
        ],
      },
    );
    expect(data).toEqual({
      _entities: [
        {
          slackChannels: { nodes: [{ name: 'cust-oak' }] },
          slackThreads: { totalCount: 2, nodes: [{ text: 'boiler @Cora 100%' }, { text: 'second thread' }] },
        },
        { slackMessages: { totalCount: 2, nodes: [{ text: 'from home' }, { text: 'same millisecond' }] } },
        { slackMessages: { nodes: [{ text: 'Ünïcode search' }] } },
        { slackChannels: { nodes: [] }, slackThreads: { totalCount: 0, nodes: [] } },
      ],
    });
  });

  it('resolves references of other subgraphs, and unknown ones to null', async () => {
    const [known] = await slack.rows<{ id: string }>('ridge', 'select id from slack.slack_messages where ts = $1', [
      root,
    ]);
    const [ann] = await slack.rows<{ id: string }>(
      'ridge',
      `select id from slack.slack_users where slack_user_id = 'U1'`,
    );
    const of = [
      { __typename: 'SlackMessage', id: known?.id },
      { __typename: 'SlackMessage', id: accountId },
      { __typename: 'SlackMessage', id: 'x' },
      { __typename: 'SlackUser', id: ann?.id },
      { __typename: 'SlackChannel', id: accountId },
    ];
    const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on SlackMessage { slackTs } ... on SlackUser { handle } ... on SlackChannel { name } } }`;
    expect(await slack.ask('ridge', document, { of })).toEqual({
      _entities: [{ slackTs: root }, null, null, { handle: 'ann.lee' }, null],
    });
    expect(await slack.ask('another tenant', document, { of })).toEqual({ _entities: [null, null, null, null, null] });
  });

  it('pages through messages of one millisecond without losing or repeating one', async () => {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const {
        slackMessages,
      }: { slackMessages: { nodes: { slackTs: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } } =
        await slack.ask(
          'ridge',
          'query ($after: String) { slackMessages(first: 1, after: $after) { nodes { slackTs } pageInfo { endCursor hasNextPage } } }',
          { after },
        );
      seen.push(...slackMessages.nodes.map(({ slackTs }) => slackTs));
      after = slackMessages.pageInfo.hasNextPage ? slackMessages.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['1772500000.000200', '1772490000.000000', '1772478113.204540', root, '1772478000.000000']);
  });

  it('filters and sorts by every field that the schema offers', async () => {
    const counts = await slack.ask(
      'ridge',
      `{ a: slackMessages(filter: { kind: { in: [MESSAGE] }, sentAt: { gte: "2026-03-02T19:00:00Z" }, isReply: { eq: true }, isDeleted: { eq: false } }) { totalCount }
         b: slackMessages(filter: { or: [{ replyCount: { gt: 1 } }, { editedAt: { isNull: false } }, { reactionCount: { eq: 99 } }] }) { totalCount }
         c: slackMessages(filter: { not: { text: { contains: "%" } } }, orderBy: [{ field: LAST_ACTIVITY_AT, direction: DESC }], last: 1) { nodes { text } }
         d: slackChannels(filter: { accountId: { eq: "${accountId}" }, isArchived: { eq: false }, isPrivate: { eq: false }, memberCount: { gte: 1 }, lastMessageAt: { isNull: false }, purpose: { contains: "oak" }, name: { neq: "x" }, slackChannelId: { eq: "C1" } }, orderBy: [{ field: MEMBER_COUNT, direction: DESC }, { field: LAST_MESSAGE_AT, direction: ASC }]) { totalCount nodes { name } }
         e: slackUsers(filter: { realName: { contains: "cora" }, isGuest: { eq: true }, isBot: { eq: false }, isDeleted: { eq: false }, email: { isNull: true } }, orderBy: [{ field: REAL_NAME, direction: DESC }]) { nodes { realName } } }`,
    );
    expect(counts).toEqual({
      a: { totalCount: 2 },
      b: { totalCount: 2 },
      c: { nodes: [{ text: 'Ünïcode search' }] },
      d: { totalCount: 1, nodes: [{ name: 'cust-oak' }] },
      e: { nodes: [{ realName: 'Cora' }] },
    });
  });

  it('counts messages by group, with the words and filters of the list', async () => {
    const counts = await slack.ask(
      'ridge',
      `{ channels: slackMessageGroups(by: CHANNEL) { count groupCount groups { count channel { name } author { id } } }
         authors: slackMessageGroups(by: AUTHOR, search: "thread second") { count groups { count author { realName } channel { id } } }
         days: slackMessageGroups(by: DAY, filter: { isReply: { eq: true } }) { groups { key count } } }`,
    );
    expect(counts).toEqual({
      channels: {
        count: 5,
        groupCount: 2,
        groups: [
          { count: 4, channel: { name: 'cust-oak' }, author: null },
          { count: 1, channel: { name: 'general' }, author: null },
        ],
      },
      authors: { count: 1, groups: [{ count: 1, author: { realName: 'Ann Lee' }, channel: null }] },
      days: {
        groups: [
          { key: '2026-03-02', count: 1 },
          { key: '2026-03-03', count: 1 },
        ],
      },
    });
  });

  it.each<GroupedList>([
    {
      list: 'slackChannels',
      groups: 'slackChannelGroups',
      node: 'type isPrivate isArchived lastMessageAt account { id }',
      dimensions: {
        TYPE: byValue('type'),
        ACCOUNT: byObject('account'),
        IS_PRIVATE: byFlag('isPrivate'),
        IS_ARCHIVED: byFlag('isArchived'),
        ...byPeriods('lastMessageAt', { prefix: 'LAST_MESSAGE_' }),
      },
      filters: [{}, { type: { in: ['CUSTOMER', 'SALES'] }, isArchived: { eq: false } }],
    },
    {
      list: 'slackUsers',
      groups: 'slackUserGroups',
      node: 'id isBot isGuest isDeleted teamId title department',
      dimensions: {
        IS_BOT: byFlag('isBot'),
        IS_GUEST: byFlag('isGuest'),
        IS_DELETED: byFlag('isDeleted'),
        TEAM: byValue('teamId'),
        TITLE: byValue('title'),
        DEPARTMENT: byValue('department'),
        CONTACT: { key: ({ id }) => personOf.get(id)?.contact_id ?? null, filter: (id) => ({ contactId: { eq: id } }) },
        EMPLOYEE: {
          key: ({ id }) => personOf.get(id)?.employee_id ?? null,
          filter: (id) => ({ employeeId: { eq: id } }),
        },
      },
      filters: [{}, { isGuest: { eq: true } }, { employeeId: { isNull: false }, title: { isNull: true } }],
    },
    ...['', 'search: "boiler"'].map((search) => ({
      list: 'slackMessages',
      groups: 'slackMessageGroups',
      arguments: search,
      node: 'kind sentAt channel { id } author { id }',
      dimensions: {
        KIND: byValue('kind'),
        CHANNEL: byObject('channel'),
        AUTHOR: byObject('author'),
        ...byPeriods('sentAt'),
      },
      filters: [{}, { kind: { eq: 'MESSAGE' }, isReply: { eq: false } }],
    })),
  ])('groups $list into groups with the rows of the list, each once', async (grouped) => {
    const { counted, byHand, ofGroups, inLists } = await compareGroups(
      (document, variables) => slack.ask('random', document, variables),
      grouped,
    );
    expect(counted).toEqual(byHand);
    expect(ofGroups).toEqual(inLists);
  });

  it('finds messages by their words', async () => {
    const found = async (search: string) => {
      const { slackMessages } = await slack.ask<{ slackMessages: { nodes: { text: string }[] } }>(
        'ridge',
        'query ($search: String!) { slackMessages(search: $search, first: 5) { totalCount nodes { text } } }',
        { search },
      );
      return slackMessages.nodes.map(({ text }) => text);
    };
    expect(await found('THREAD second')).toEqual(['second thread']);
    expect(await found('"thread second"')).toEqual([]);
    expect(await found('ünïcode or home')).toEqual(['from home', 'Ünïcode search']);
    expect(await found('boil')).toEqual([]);
    expect(await found(`'); drop table & | ! \0 <->`)).toEqual([]);
  });

  it('says what is wrong with the arguments', async () => {
    const { errors } = await slack.answer('ridge', '{ slackMessages(first: 101) { nodes { id } } }');
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('first') },
    ]);
    const long = await slack.answer(
      'ridge',
      'query ($search: String!) { slackMessages(search: $search) { totalCount } }',
      { search: 'x'.repeat(201) },
    );
    expect(long.errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' }, message: expect.stringContaining('search') },
    ]);
  });
});

describe('statements', () => {
  const document = `query ($first: Int!) { slackMessages(first: $first) { totalCount nodes {
      permalink channel { name account { id } messages(first: 2) { nodes { text } } } author { realName messageCount messages(first: 3) { totalCount nodes { channel { name } } } }
      root { text } replies(first: 2) { totalCount nodes { author { handle } mentions { handle } } } reactions { users { handle } } mentions { displayName } } } }`;
  const entities = `query ($of: [_Any!]!) { _entities(representations: $of) {
      ... on Account { slackChannels { nodes { name } } slackThreads { nodes { text replies { nodes { text } } } } }
      ... on Contact { slackMessages { nodes { text channel { name } } } } } }`;

  it('do not grow with the number of parents', async () => {
    const people = Array.from({ length: 12 }, (_, index) => `U${index}`);
    await slack.loadFiles('many', {
      'users.json': people.map((id) => user(id, `Person ${id}`)),
      'channels.json': people.map((_, index) => channel(`C${index}`, `room-${index}`)),
      ...Object.fromEntries(
        people.map((id, index) => {
          const ts = `17724${10_000 + index}.000000`;
          const thread = message(ts, id, `<@${id}> asks`, {
            thread_ts: ts,
            reply_count: 3,
            reactions: [{ name: 'eyes', users: people, count: 12 }],
          });
          const answers = people
            .slice(0, 3)
            .map((replier, place) =>
              message(`17725${10_000 + index}.00000${place}`, replier, `<@${id}> answer`, { thread_ts: ts }),
            );
          return [`room-${index}/2026-03-02.json`, [thread, ...answers]];
        }),
      ),
    });
    const ask = (first: number) => slack.countStatements(() => slack.ask('many', document, { first }));
    const few = await ask(2);
    expect(await ask(40)).toBeLessThanOrEqual(few);
    expect(few).toBeLessThan(20);

    const references = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        __typename: index % 2 ? 'Account' : 'Contact',
        id: deriveId('test', String(index)),
      })).concat([
        { __typename: 'Account', id: accountId },
        { __typename: 'Contact', id: contactId },
      ]);
    const askFor = (count: number) =>
      slack.countStatements(() => slack.ask('ridge', entities, { of: references(count) }));
    expect(await askFor(80)).toBeLessThanOrEqual(await askFor(2));
  });
});

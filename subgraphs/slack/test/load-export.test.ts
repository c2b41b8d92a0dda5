import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, TEAM, user } from './support/export-folder.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

const texts = (tenant: string) =>
  slack.rows(tenant, 'select ts, text, kind, author_name from slack.slack_messages order by ts');
const channels = (tenant: string) =>
  slack.rows(
    tenant,
    'select slack_channel_id, name, is_archived, is_private, member_count, message_count from slack.slack_channels order by name',
  );

describe('an export', () => {
  it('becomes users, channels and messages, without joins and other housekeeping', async () => {
    const summary = await slack.loadFiles('plain', {
      'users.json': [user('U1', 'Ann Lee'), user('U2', 'Relay', { is_bot: true, profile: { bot_id: 'B2' } })],
      'channels.json': [channel('C1', 'boilers', { members: ['U1', 'U2'], purpose: { value: 'heat' } })],
      'canvases.json': [{ id: 'F1' }],
      'boilers/canvas_in_the_conversation.json': [{ id: 'F1', created: 1 }],
      'boilers/2026-03-02.json': [
        message('1772478100.000100', 'U1', '<@U1> has joined the channel', { subtype: 'channel_join' }),
        message('1772478113.204539', 'U1', 'boiler &amp; pump down in <#C1|>, <@U2>'),
        {
          type: 'message',
          subtype: 'bot_message',
          bot_id: 'B2',
          username: 'Relay bot',
          text: 'noted',
          ts: '1772478114.000000',
        },
        message('1772478115.000000', 'U1', 'waves', { subtype: 'me_message' }),
        message('1772478116.000000', 'U1', '', { subtype: 'a_kind_of_next_year' }),
      ],
    });
    expect(summary).toMatchObject({ new: 7, changed: 0, unchanged: 0, refused: [], defects: [], qualityScore: 1 });
    expect(summary.passedOver).toMatchObject([
      { count: 2, examples: ['boilers/canvas_in_the_conversation.json', 'canvases.json'] },
      { count: 1, reason: expect.stringContaining('channel_join'), examples: ['boilers/2026-03-02.json[0]'] },
    ]);
    expect(await texts('plain')).toEqual([
      {
        ts: '1772478113.204539',
        text: 'boiler & pump down in #boilers, @Relay',
        kind: 'MESSAGE',
        author_name: 'Ann Lee',
      },
      { ts: '1772478114.000000', text: 'noted', kind: 'BOT', author_name: 'Relay bot' },
      { ts: '1772478115.000000', text: 'waves', kind: 'ME', author_name: 'Ann Lee' },
      { ts: '1772478116.000000', text: '', kind: 'OTHER', author_name: 'Ann Lee' },
    ]);
    expect(await channels('plain')).toEqual([
      {
        slack_channel_id: 'C1',
        name: 'boilers',
        is_archived: false,
        is_private: false,
        member_count: 2,
        message_count: 4,
      },
    ]);
    const told = await slack.told('plain', 'slack.message.changed');
    expect(told.map(({ isBot, messageType, channelName }) => [isBot, messageType, channelName])).toEqual([
      [false, 'message', 'boilers'],
      [true, 'bot_message', 'boilers'],
      [false, 'me_message', 'boilers'],
      [false, 'a_kind_of_next_year', 'boilers'],
    ]);
    expect(await slack.told('plain', 'slack.user.changed')).toHaveLength(2);
    expect((await slack.told('plain', 'source.sync.changed')).map(({ state }) => state)).toEqual([
      'RUNNING',
      'SUCCEEDED',
    ]);
  });

  it('writes and publishes nothing the second time', async () => {
    const files = {
      'users.json': [user('U1', 'Ann Lee')],
      'channels.json': [channel('C1', 'boilers')],
      'boilers/2026-03-02.json': [message('1772478113.204539', 'U1', 'down'), message('1772478114.204539', 'U9', 'up')],
      'old/2026-03-02.json': [message('1772478113.204539', 'U1', 'set', { subtype: 'channel_topic', topic: 'Old' })],
    };
    await slack.loadFiles('twice', files);
    const told = await slack.told('twice', 'slack.message.changed');
    expect(await slack.loadFiles('twice', files)).toMatchObject({ new: 0, changed: 0, unchanged: 6 });
    expect(await slack.told('twice', 'slack.message.changed')).toEqual(told);
  });

  it('keeps tenants apart', async () => {
    const files = { 'general/2026-03-02.json': [message('1772478113.204539', 'U1', 'ours')] };
    await slack.loadFiles('here', files);
    await slack.loadFiles('there', files);
    expect(await slack.loadFiles('there', files)).toMatchObject({ new: 0, changed: 0 });
    expect(await texts('here')).toHaveLength(1);
  });
});

describe('channels', () => {
  it('takes a folder that no list names for an archived channel, described by its entries', async () => {
    await slack.loadFiles('folders', {
      'channels.json': [channel('C1', 'general')],
      'quiet/2026-03-02.json': [
        message('1772478200.000000', 'U1', '', { subtype: 'channel_purpose', purpose: 'second' }),
        message('1772478100.000000', 'U1', '', { subtype: 'channel_purpose', purpose: 'first' }),
        message('1772478300.000000', 'U1', '', { subtype: 'channel_topic', topic: 'what was' }),
      ],
    });
    const [quiet] = await slack.rows(
      'folders',
      `select slack_channel_id, purpose, topic, is_archived from slack.slack_channels where name = 'quiet'`,
    );
    expect(quiet).toEqual({
      slack_channel_id: 'folder:quiet',
      purpose: 'second',
      topic: 'what was',
      is_archived: true,
    });
  });

  it('gives such a channel its Slack id when a list names it later, and keeps its messages', async () => {
    const day = { 'oak/2026-03-02.json': [message('1772478113.204539', 'U1', 'hello')] };
    await slack.loadFiles('adopted', { 'channels.json': [channel('C1', 'general')], ...day });
    const before = await slack.rows('adopted', `select id from slack.slack_channels where name = 'oak'`);
    const listed = { 'channels.json': [channel('C1', 'general'), channel('C7', 'oak')], ...day };
    expect(await slack.loadFiles('adopted', listed)).toMatchObject({ new: 0, changed: 1 });
    expect(await slack.rows('adopted', `select id from slack.slack_channels where slack_channel_id = 'C7'`)).toEqual(
      before,
    );
    // An older export that is loaded later does not remove the id.
    expect(await slack.loadFiles('adopted', { 'channels.json': [channel('C1', 'general')], ...day })).toMatchObject({
      new: 0,
      changed: 0,
    });
    expect(await channels('adopted')).toHaveLength(2);
  });

  it('keeps one channel through a renaming', async () => {
    const day = [message('1772478113.204539', 'U1', 'hello')];
    await slack.loadFiles('renamed', { 'channels.json': [channel('C1', 'old')], 'old/2026-03-02.json': day });
    await slack.loadFiles('renamed', { 'channels.json': [channel('C1', 'new')], 'new/2026-03-02.json': day });
    expect(await channels('renamed')).toMatchObject([{ slack_channel_id: 'C1', name: 'new', message_count: 1 }]);
  });

  it('names direct conversations after their members and keeps them private', async () => {
    await slack.loadFiles('direct', {
      'users.json': [user('U1', 'Ann Lee'), user('U2', 'Bo')],
      'groups.json': [channel('G1', 'board')],
      'dms.json': [{ id: 'D1', created: 1_600_000_000, members: ['U1', 'U2'] }],
      'mpims.json': [channel('G2', 'mpdm-ann--bo--cy-1')],
      'D1/2026-03-02.json': [message('1772478113.204539', 'U1', 'psst')],
      'mpdm-ann--bo--cy-1/2026-03-02.json': [message('1772478113.204539', 'U1', 'all three')],
    });
    expect(await channels('direct')).toMatchObject([
      { slack_channel_id: 'D1', name: 'Ann Lee, Bo', is_private: true, message_count: 1 },
      { slack_channel_id: 'G1', name: 'board', is_private: true, message_count: 0 },
      { slack_channel_id: 'G2', name: 'mpdm-ann--bo--cy-1', is_private: true, message_count: 1 },
    ]);
  });

  it('finds the folder of a name in any Unicode normal form', async () => {
    await slack.loadFiles('unicode', {
      'channels.json': [channel('C1', 'résidences'.normalize('NFC'))],
      [`${'résidences'.normalize('NFD')}/2026-03-02.json`]: [message('1772478113.204539', 'U1', '東京 🏢')],
    });
    expect(await channels('unicode')).toMatchObject([{ slack_channel_id: 'C1', message_count: 1 }]);
  });
});

describe('users', () => {
  const authors = (tenant: string) =>
    slack.rows(
      tenant,
      'select slack_user_id, real_name, is_bot, is_guest, team_id from slack.slack_users order by slack_user_id',
    );

  it('are created from messages when no list names them', async () => {
    const profile = (realName: string, team: string) => ({ real_name: realName, display_name: '', name: 'x', team });
    const summary = await slack.loadFiles('authors', {
      'users.json': [user('U1', 'Ann Lee')],
      'general/2026-03-02.json': [
        message('1772478113.000001', 'USLACKBOT', 'hello'),
        message('1772478113.000003', 'U2', 'b', { user_profile: profile('Cora New', 'T09OTHER') }),
        message('1772478113.000002', 'U2', 'a', { user_profile: profile('Cora Old', 'T09OTHER') }),
        message('1772478113.000004', 'U3', 'who am I'),
        message('1772478113.000005', 'U3', 'still'),
      ],
    });
    expect(await authors('authors')).toEqual([
      { slack_user_id: 'U1', real_name: 'Ann Lee', is_bot: false, is_guest: false, team_id: TEAM },
      { slack_user_id: 'U2', real_name: 'Cora New', is_bot: false, is_guest: true, team_id: 'T09OTHER' },
      { slack_user_id: 'U3', real_name: null, is_bot: false, is_guest: true, team_id: null },
      { slack_user_id: 'USLACKBOT', real_name: 'Slackbot', is_bot: true, is_guest: false, team_id: null },
    ]);
    expect(summary.defects).toMatchObject([{ count: 1, examples: ['user U3'] }]);
    expect(await texts('authors')).toMatchObject([
      { kind: 'BOT' },
      { kind: 'MESSAGE' },
      { kind: 'MESSAGE' },
      { kind: 'MESSAGE' },
      { kind: 'MESSAGE' },
    ]);
  });

  it('have the name from any message, wherever they are mentioned', async () => {
    const profile = { real_name: 'Cora Lee', display_name: 'cora', team: 'T09OTHER' };
    await slack.loadFiles('profiles', {
      'users.json': [user('U1', 'Ann Lee'), { id: 'U2', name: 'bo', team_id: TEAM }],
      'dms.json': [{ id: 'D1', created: 1_600_000_000, members: ['U1', 'USLACKBOT'] }],
      'general/2026-03-02.json': [
        message('1772478113.000001', 'U9', 'first'),
        message('1772478113.000002', 'U1', '<@U9> send it?'),
        message('1772478113.000003', 'U9', 'done', { user_profile: profile }),
        message('1772478113.000004', 'USLACKBOT', 'hello'),
      ],
      'later/2026-03-03.json': [message('1772478114.000000', 'U9', 'as Cora', { user_profile: profile })],
    });
    expect(await texts('profiles')).toMatchObject([
      { text: 'first', author_name: 'cora' },
      { text: '@cora send it?', author_name: 'Ann Lee' },
      { text: 'done', author_name: 'cora' },
      { text: 'hello', author_name: 'Slackbot' },
      { text: 'as Cora', author_name: 'cora' },
    ]);
    expect(await channels('profiles')).toContainEqual(expect.objectContaining({ name: 'Ann Lee, Slackbot' }));
    const told = await slack.told('profiles', 'slack.user.changed');
    expect(told.map(({ slackUserId, displayName, isGuest }) => [slackUserId, displayName, isGuest])).toEqual([
      ['U1', null, false],
      ['U2', 'bo', false],
      ['U9', 'cora', true],
      ['USLACKBOT', null, false],
    ]);
  });

  it('are never overwritten by fewer or older facts', async () => {
    const day = {
      'general/2026-03-02.json': [message('1772478113.000001', 'U1', 'hi')],
      'channels.json': [channel('C1', 'general')],
    };
    await slack.loadFiles('known', { ...day, 'users.json': [user('U1', 'Ann New', { updated: 1_700_000_001 })] });
    await slack.loadFiles('known', { ...day, 'users.json': [user('U1', 'Ann Old')] });
    await slack.loadFiles('known', day);
    expect(await authors('known')).toMatchObject([{ real_name: 'Ann New' }]);
  });

  it('are guests when restricted or of another workspace', async () => {
    await slack.loadFiles('guests', {
      'users.json': [
        user('U1', 'Ann'),
        user('U2', 'Bo'),
        user('U3', 'Cy', { is_restricted: true }),
        user('U4', 'Di', { team_id: 'T0ACME' }),
        user('U5', 'Ed', { team_id: 'T0SISTER', enterprise_user: { teams: [TEAM] } }),
        user('U6', 'Flo', { deleted: true, profile: { email: 'Flo@Ridge.Example' } }),
      ],
    });
    expect(
      (
        await slack.rows<{ is_guest: boolean }>(
          'guests',
          'select is_guest from slack.slack_users order by slack_user_id',
        )
      ).map((row) => row.is_guest),
    ).toEqual([false, false, true, true, false, false]);
    expect(
      await slack.rows('guests', `select email, is_deleted from slack.slack_users where slack_user_id = 'U6'`),
    ).toEqual([{ email: 'flo@ridge.example', is_deleted: true }]);
  });
});

describe('messages', () => {
  it('of exports before 2018 keep their file, their author and their name', async () => {
    const file = { id: 'F1', name: 'a.pdf', mode: 'hosted' };
    await slack.loadFiles('old', {
      'users.json': [user('U1', 'Ann Lee')],
      'general/2016-03-02.json': [
        {
          type: 'message',
          subtype: 'file_share',
          user: 'U1',
          username: '<@U1|ann>',
          text: 'see',
          ts: '1456900000.000001',
          file,
        },
        {
          type: 'message',
          subtype: 'file_comment',
          comment: { user: 'U1', comment: 'good' },
          text: '<@U1|ann> commented: good',
          ts: '1456900000.000002',
          file,
        },
        { type: 'message', subtype: 'file_mention', username: '<@U9|cy>', text: 'there', ts: '1456900000.000003' },
      ],
    });
    const rows = await slack.rows(
      'old',
      `select author_name, kind, user_id is not null as has_author, jsonb_array_length(files) as files
       from slack.slack_messages order by ts`,
    );
    expect(rows).toEqual([
      { author_name: 'Ann Lee', kind: 'MESSAGE', has_author: true, files: 1 },
      { author_name: 'Ann Lee', kind: 'MESSAGE', has_author: true, files: 1 },
      { author_name: 'cy', kind: 'MESSAGE', has_author: true, files: 0 },
    ]);
  });

  it('stay in threads, also below a deleted root', async () => {
    const root = '1772478113.204539';
    await slack.loadFiles('threads', {
      'general/2026-03-03.json': [
        message('1772478400.000000', 'U2', 'also in the channel', {
          subtype: 'thread_broadcast',
          thread_ts: root,
          root: { text: 'down' },
        }),
        message('1772479000.000000', 'U2', 'late', { thread_ts: '1772478500.000000', parent_user_id: 'USLACKBOT' }),
      ],
      'general/2026-03-02.json': [
        message(root, 'U1', 'down', {
          thread_ts: root,
          reply_count: 2,
          reply_users_count: 1,
          latest_reply: '1772478400.000000',
        }),
        message('1772478300.000000', 'U2', 'on it', { thread_ts: root }),
        {
          type: 'message',
          subtype: 'tombstone',
          user: 'USLACKBOT',
          hidden: true,
          ts: '1772478500.000000',
          thread_ts: '1772478500.000000',
          text: 'This message was deleted.',
          reply_count: 1,
        },
      ],
    });
    const rows = await slack.rows(
      'threads',
      `select m.ts, m.kind, m.is_thread_root as root, r.ts as root_ts, m.is_deleted as deleted, m.last_activity_ts as activity, m.text, m.user_id is null as anonymous
       from slack.slack_messages m left join slack.slack_messages r on r.id = m.root_id order by m.ts`,
    );
    expect(rows).toMatchObject([
      { ts: root, root: true, root_ts: null, activity: '1772478400.000000' },
      { ts: '1772478300.000000', root: false, root_ts: root },
      { ts: '1772478400.000000', kind: 'THREAD_BROADCAST', root: false, root_ts: root },
      { ts: '1772478500.000000', root: true, deleted: true, text: '', anonymous: true },
      { ts: '1772479000.000000', root: false, root_ts: '1772478500.000000' },
    ]);
    expect((await slack.told('threads', 'slack.message.changed')).filter((told) => told.deleted)).toHaveLength(1);
  });

  it('become roots by their replies when the source leaves them unmarked', async () => {
    const root = message('1772478113.204539', 'U1', 'down');
    const reply = message('1772478300.000000', 'U2', 'on it', { thread_ts: '1772478113.204539' });
    const load = (...entries: object[]) => slack.loadFiles('unmarked', { 'general/2026-03-02.json': entries });
    const roots = () =>
      slack.rows(
        'unmarked',
        'select is_thread_root, reply_count, last_activity_ts from slack.slack_messages where not is_reply',
      );
    const settled = [{ is_thread_root: true, reply_count: 1, last_activity_ts: '1772478300.000000' }];
    await load(reply);
    await load(root);
    expect(await roots()).toEqual(settled);
    expect(await load(root, reply)).toMatchObject({ new: 0, changed: 0 });
    expect(await roots()).toEqual(settled);
    const told = await slack.told('unmarked', 'slack.message.changed');
    expect(told.map(({ text, replyCount }) => [text, replyCount])).toEqual([
      ['on it', 0],
      ['down', 1],
    ]);
    expect(new Set(told.map(({ threadRootId }) => threadRootId)).size).toBe(1);
  });

  it('keep the newest edit in any order, and stay deleted', async () => {
    const ts = '1772478113.204539';
    const version = (text: string, editedTs: string) => ({
      'general/2026-03-02.json': [message(ts, 'U1', text, { edited: { user: 'U1', ts: editedTs } })],
    });
    await slack.loadFiles('edits', version('second', '1772478200.000000'));
    await slack.loadFiles('edits', version('first', '1772478150.000000'));
    expect(await texts('edits')).toMatchObject([{ text: 'second' }]);
    await slack.loadFiles('edits', version('third', '1772478300.000000'));
    expect(await texts('edits')).toMatchObject([{ text: 'third' }]);
    await slack.loadFiles('edits', {
      'general/2026-03-02.json': [
        { type: 'message', subtype: 'message_deleted', ts: '1772478400.000000', deleted_ts: ts },
      ],
    });
    await slack.loadFiles('edits', version('fourth', '1772478500.000000'));
    expect(await slack.rows('edits', 'select text, is_deleted, deleted_at from slack.slack_messages')).toEqual([
      { text: '', is_deleted: true, deleted_at: '2026-03-02 19:06:40+00' },
    ]);
  });

  it('keep reactions, mentions and files, but no token and no secret address', async () => {
    await slack.loadFiles('files', {
      'users.json': [user('U1', 'Ann')],
      'general/2026-03-02.json': [
        message('1772478113.204539', 'U1', 'see <@U1> <@U2>', {
          reactions: [{ name: 'eyes', users: ['U1'], count: 3 }, { name: 'broken' }],
          files: [
            {
              id: 'F1',
              name: 'a.pdf',
              mimetype: 'application/pdf',
              size: 12,
              mode: 'hosted',
              url_private: 'https://files.slack.com/files-pri/T-F1/a.pdf?t=xoxe-SECRET',
              url_private_download: 'https://files.slack.com/d/a.pdf?t=xoxe-SECRET',
              permalink: 'https://ridge.slack.com/files/U1/F1/a.pdf',
              permalink_public: 'https://slack-files.com/T-F1-PUBSECRET',
            },
            { id: 'F2', mode: 'tombstone' },
            { id: 'F3', mode: 'hidden_by_limit' },
            { id: 'F4', url_private: 'javascript:alert(1)' },
            { name: 'no id' },
          ],
        }),
        { type: 'message', files: [{ id: 'F9', url_private: 'https://files.slack.com/x?t=xoxe-SECRET' }], ts: 'never' },
      ],
    });
    const [row] = await slack.rows<{ files: { url: string | null; state: string }[]; reactions: object[] }>(
      'files',
      'select files, reactions, reaction_count, mentioned_user_ids from slack.slack_messages',
    );
    expect(row).toMatchObject({
      reaction_count: 3,
      reactions: [{ name: 'eyes', count: 3, userIds: [expect.any(String)] }],
      mentioned_user_ids: [expect.any(String), expect.any(String)],
    });
    expect(row?.files.map(({ url, state }) => [url, state])).toEqual([
      ['https://files.slack.com/files-pri/T-F1/a.pdf', 'AVAILABLE'],
      [null, 'DELETED'],
      [null, 'HIDDEN'],
      [null, 'AVAILABLE'],
    ]);
    const everything = await slack.rows(
      'files',
      'select m::text as t from slack.slack_messages m union all select r::text from slack.refused_records r union all select o::text from slack.outbox o',
    );
    expect(JSON.stringify(everything)).not.toMatch(/SECRET/);
    expect(await slack.told('files', 'slack.message.changed')).toMatchObject([
      { permalink: null, mentionedUserIds: [expect.any(String), expect.any(String)] },
    ]);
  });

  it('link to Slack when the files name the workspace', async () => {
    await slack.loadFiles('links', {
      'users.json': [user('U1', 'Ann')],
      'channels.json': [channel('C1', 'general')],
      'general/2026-03-02.json': [
        message('1772478113.204539', 'U1', 'a', {
          files: [{ id: 'F1', permalink: 'https://ridge.slack.com/files/U1/F1/a.pdf' }],
        }),
        message('1772478114.000000', 'U1', 'b', { thread_ts: '1772478113.204539' }),
      ],
    });
    expect((await slack.told('links', 'slack.message.changed')).map((told) => told.permalink)).toEqual([
      'https://ridge.slack.com/archives/C1/p1772478113204539',
      'https://ridge.slack.com/archives/C1/p1772478114000000?thread_ts=1772478113.204539&cid=C1',
    ]);
  });
});

describe('the export of a Grid', () => {
  it('is loaded workspace by workspace, each with its own channels', async () => {
    const day = (text: string) => [message('1699920000.000100', 'U1', text)];
    const summary = await slack.loadFiles('grid', {
      'org_users.json': [user('U1', 'Ann Lee')],
      'channels.json': [channel('C1', 'general'), channel('C9', 'nowhere')],
      'teams/acme/general/2023-11-14.json': day('in acme'),
      'teams/beta/channels.json': [channel('C2', 'general')],
      'teams/beta/general/2023-11-14.json': day('in beta'),
      'teams/beta/lost/deeper/2023-11-14.json': day('lost'),
    });
    expect(summary.refused).toMatchObject([{ examples: ['teams/beta/lost/deeper/2023-11-14.json'] }]);
    expect(
      await slack.rows(
        'grid',
        `select c.slack_channel_id, c.workspace_id, m.text, m.author_name, u.workspace_id = c.workspace_id as same
         from slack.slack_messages m join slack.slack_channels c on c.id = m.channel_id
         join slack.slack_users u on u.id = m.user_id order by m.text`,
      ),
    ).toEqual([
      {
        slack_channel_id: 'C1',
        workspace_id: 'export:team:acme',
        text: 'in acme',
        author_name: 'Ann Lee',
        same: true,
      },
      {
        slack_channel_id: 'C2',
        workspace_id: 'export:team:beta',
        text: 'in beta',
        author_name: 'Ann Lee',
        same: true,
      },
    ]);
    expect(await channels('grid')).toHaveLength(2);
  });
});

describe('bad input', () => {
  it('refuses bad records with reason and place, and loads the rest', async () => {
    const summary = await slack.loadFiles('bad', {
      'users.json': [user('U1', 'Ann'), { name: 'without id' }, 'text', user('u1; drop', 'Bobby')],
      'channels.json': '{"not":"a list"}',
      'general/2026-03-02.json': [
        message('1772478113.204539', 'U1', 'good'),
        'text',
        null,
        { type: 'message', text: 'no ts' },
        message('tomorrow', 'U1', 'x'),
        { ...message('', 'U1', 'number'), ts: 1772478113.204539 },
      ],
      'general/2026-03-03.json': `[${JSON.stringify(message('1772478114.000000', 'U1', 'before the break'))}, {"ts": "17`,
      'general/2026-03-04.json': '',
      'general/2026-03-05.json': 'PK\u0003\u0004',
    });
    expect(summary).toMatchObject({ new: 4 });
    expect((await texts('bad')).map((row) => (row as { text: string }).text)).toEqual(['good', 'before the break']);
    expect(Object.fromEntries(summary.refused.map(({ reason, examples }) => [reason, examples]))).toMatchObject({
      'no valid id': ['users.json[1]', 'users.json[2]', 'users.json[3]'],
      'not an object': ['general/2026-03-02.json[1]', 'general/2026-03-02.json[2]'],
      'no valid timestamp': ['general/2026-03-02.json[3]', 'general/2026-03-02.json[4]', 'general/2026-03-02.json[5]'],
    });
    expect(summary.refused.flatMap(({ examples }) => examples)).toEqual(
      expect.arrayContaining(['general/2026-03-03.json', 'general/2026-03-04.json', 'general/2026-03-05.json']),
    );
  });

  it('accepts text that no database can store, and fields of the wrong shape', async () => {
    const summary = await slack.loadFiles('hostile', {
      'users.json': `[{"id":"U1","name":7,"real_name":"A\\u0000nn","profile":"none","updated":"soon"}]`,
      'channels.json': `[{"id":"C1","name":"a\\ud800b","members":"many","topic":[],"created":-5}]`,
      'dms.json': [{ id: 'D1', members: [null, 7, 'U1'] }],
      'general/2026-03-02.json': `[{"ts":"1772478113.204539","user":"U1","text":"nul\\u0000 half\\udc00","thread_ts":5,"reply_count":1e99,"reactions":{},"files":[7],"blocks":"x","edited":true}]`,
      'general/2026-03-03.json': [message('1772478114.000000', 'U1', 'x'.repeat(3_000_000))],
    });
    expect(summary.refused).toEqual([]);
    expect(
      await slack.rows(
        'hostile',
        'select left(text, 20) as text, length(text) as length from slack.slack_messages order by ts',
      ),
    ).toEqual([
      { text: 'nul half\ufffd', length: 9 },
      { text: 'x'.repeat(20), length: 100_000 },
    ]);
  });

  it('says why a folder is not an export', async () => {
    await expect(slack.loadFiles('none', { 'calls.json': [] })).rejects.toThrow('not a Slack export');
    await expect(slack.loadFiles('none', { 'users.json': { users: [{ id: '1' }] } })).rejects.toThrow(
      'no users, channels or messages of Slack; users.json holds a JSON object where an array is expected',
    );
    expect(await slack.rows('none', 'select workspace_id from slack.slack_workspaces')).toEqual([]);
    await expect(slack.load('none', '/no/such/export.zip')).rejects.toThrow('does not exist');
  });
});

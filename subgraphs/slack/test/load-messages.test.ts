import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

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
      `select m.ts, m.kind, m.is_thread_root as root, r.ts as root_ts, m.is_deleted as deleted,
         m.last_activity_ts as activity, m.text, m.user_id is null as anonymous
       from slack.slack_messages m left join slack.slack_messages r on r.id = m.root_id order by m.ts`,
    );
    expect(rows).toMatchObject([
      { ts: root, root: true, root_ts: null, activity: '1772478400.000000' },
      { ts: '1772478300.000000', root: false, root_ts: root },
      { ts: '1772478400.000000', kind: 'THREAD_BROADCAST', root: false, root_ts: root },
      { ts: '1772478500.000000', root: true, deleted: true, text: '', anonymous: true },
      { ts: '1772479000.000000', root: false, root_ts: '1772478500.000000' },
    ]);
    expect(
      (await slack.published('threads', 'slack.message.changed')).filter((published) => published.deleted),
    ).toHaveLength(1);
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
    const published = await slack.published('unmarked', 'slack.message.changed');
    expect(published.map(({ text, replyCount }) => [text, replyCount])).toEqual([
      ['on it', 0],
      ['down', 1],
    ]);
    expect(new Set(published.map(({ threadRootId }) => threadRootId)).size).toBe(1);
  });

  it('keep the newest edit in any order, and stay deleted', async () => {
    const ts = '1772478113.204539';
    const version = (text: string, editedTs: string) => ({
      'general/2026-03-02.json': [message(ts, 'U1', text, { edited: { user: 'U1', ts: editedTs } })],
    });
    await slack.loadFiles('edits', version('second', '1772478200.000000'));
    await slack.loadFiles('edits', version('first', '1772478150.000000'));
    expect(await slack.messages('edits')).toMatchObject([{ text: 'second' }]);
    await slack.loadFiles('edits', version('third', '1772478300.000000'));
    expect(await slack.messages('edits')).toMatchObject([{ text: 'third' }]);
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
      `select m::text as t from slack.slack_messages m union all
       select r::text from slack.refused_records r union all select o::text from slack.outbox o`,
    );
    expect(JSON.stringify(everything)).not.toMatch(/SECRET/);
    expect(await slack.published('files', 'slack.message.changed')).toMatchObject([
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
    expect((await slack.published('links', 'slack.message.changed')).map((published) => published.permalink)).toEqual([
      'https://ridge.slack.com/archives/C1/p1772478113204539',
      'https://ridge.slack.com/archives/C1/p1772478114000000?thread_ts=1772478113.204539&cid=C1',
    ]);
  });
});

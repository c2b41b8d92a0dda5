import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

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
    expect(await slack.channels('adopted')).toHaveLength(2);
  });

  it('keeps one channel through a renaming', async () => {
    const day = [message('1772478113.204539', 'U1', 'hello')];
    await slack.loadFiles('renamed', { 'channels.json': [channel('C1', 'old')], 'old/2026-03-02.json': day });
    await slack.loadFiles('renamed', { 'channels.json': [channel('C1', 'new')], 'new/2026-03-02.json': day });
    expect(await slack.channels('renamed')).toMatchObject([{ slack_channel_id: 'C1', name: 'new', message_count: 1 }]);
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
    expect(await slack.channels('direct')).toMatchObject([
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
    expect(await slack.channels('unicode')).toMatchObject([{ slack_channel_id: 'C1', message_count: 1 }]);
  });

  it('tells which share of its posts get a reply or a reaction', async () => {
    const posts = (name: string, count: number) => ({
      [`${name}/2026-03-02.json`]: [
        message('1772478100.000000', 'U1', 'Who knows?', { thread_ts: '1772478100.000000', reply_count: 1 }),
        message('1772478101.000000', 'U2', 'I do.', { thread_ts: '1772478100.000000' }),
        message('1772478102.000000', 'U1', 'Thanks', { reactions: [{ name: 'tada', count: 1, users: ['U2'] }] }),
        ...Array.from({ length: count - 2 }, (_, index) => message(`177247820${index}.000000`, 'U1', `note ${index}`)),
      ],
    });
    await slack.loadFiles('engaged', {
      'channels.json': [channel('C1', 'lively'), channel('C2', 'young')],
      ...posts('lively', 5),
      ...posts('young', 4),
    });
    const { slackChannels } = await slack.ask<{ slackChannels: { nodes: object[] } }>(
      'engaged',
      '{ slackChannels(orderBy: [{ field: NAME, direction: ASC }]) { nodes { name engagement } } }',
    );
    expect(slackChannels.nodes).toEqual([
      { name: 'lively', engagement: 0.4 },
      { name: 'young', engagement: null },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

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
    expect(await slack.messages('plain')).toEqual([
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
    expect(await slack.channels('plain')).toEqual([
      {
        slack_channel_id: 'C1',
        name: 'boilers',
        is_archived: false,
        is_private: false,
        member_count: 2,
        message_count: 4,
      },
    ]);
    const published = await slack.published('plain', 'slack.message.changed');
    expect(published.map(({ isBot, messageType, channelName }) => [isBot, messageType, channelName])).toEqual([
      [false, 'message', 'boilers'],
      [true, 'bot_message', 'boilers'],
      [false, 'me_message', 'boilers'],
      [false, 'a_kind_of_next_year', 'boilers'],
    ]);
    expect(await slack.published('plain', 'slack.user.changed')).toHaveLength(2);
    expect((await slack.published('plain', 'source.sync.changed')).map(({ state }) => state)).toEqual([
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
    const published = await slack.published('twice', 'slack.message.changed');
    expect(await slack.loadFiles('twice', files)).toMatchObject({ new: 0, changed: 0, unchanged: 6 });
    expect(await slack.published('twice', 'slack.message.changed')).toEqual(published);
  });

  it('keeps tenants apart', async () => {
    const files = { 'general/2026-03-02.json': [message('1772478113.204539', 'U1', 'ours')] };
    await slack.loadFiles('here', files);
    await slack.loadFiles('there', files);
    expect(await slack.loadFiles('there', files)).toMatchObject({ new: 0, changed: 0 });
    expect(await slack.messages('here')).toHaveLength(1);
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
    expect(await slack.channels('grid')).toHaveLength(2);
  });
});

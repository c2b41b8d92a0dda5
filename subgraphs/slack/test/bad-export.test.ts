import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

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
    expect((await slack.messages('bad')).map(({ text }) => text)).toEqual(['good', 'before the break']);
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

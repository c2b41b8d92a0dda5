import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSettings } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { type SlackData, signSlackEvent, slackData, slackEvent, slackTs } from '@sophia/testing/slack';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../src/index.ts';
import { type Live, noon, openLive, secret } from './support/open-live.ts';

const [minute, day] = [60_000, 86_400_000];
const some = (fields: Partial<Parameters<typeof slackData>[0]> = {}) =>
  slackData({ messages: 60, days: 20, until: noon, ...fields });
const samples = fileURLToPath(new URL('../../../../shared/data/slack/api-samples/', import.meta.url));

/** Content after a reading that nothing disturbed. */
async function undisturbed(data: SlackData): Promise<string> {
  await using live = await openLive({ data });
  await live.sync();
  return await live.content();
}

const textsIn = async (live: Live) =>
  (await live.rows<{ text: string }>('select text from slack.slack_messages where not is_deleted order by ts')).map(
    ({ text }) => text,
  );

/** Messages of the channels that the app has joined. */
const messagesOf = (data: SlackData) => [...data.messages.values()].flat();
const [room = ''] = some().channels.map(({ id }) => id);

describe('a connection to Slack', () => {
  it('reads people, channels, messages and threads page by page, and records the run', async () => {
    const data = some({ users: 12 });
    await using live = await openLive({ data, pageSize: 7 });
    const [counts] = await live.rows(`select
      (select count(*)::int from slack.slack_users) as users,
      (select count(*)::int from slack.slack_channels) as channels,
      (select count(*)::int from slack.slack_messages) as messages,
      (select count(*)::int from slack.slack_messages where is_reply) as replies,
      (select sum(message_count)::int from slack.slack_channels) as counted`);
    const replies = messagesOf(data).filter(({ thread_ts }) => thread_ts);
    expect(replies.length).toBeGreaterThan(5);
    expect(counts).toEqual({ users: 13, channels: 4, messages: 60, replies: replies.length, counted: 60 });
    expect(await live.runs()).toEqual([{ name: 'Slack: live', state: 'SUCCEEDED', error: null, refused: 0 }]);
    const [root] = await live.rows(
      `select r.reply_count = (select count(*) from slack.slack_messages m where m.root_id = r.id) as whole
       from slack.slack_messages r where r.is_thread_root order by 1 limit 1`,
    );
    expect(root).toEqual({ whole: true });
    expect((await textsIn(live)).some((text) => text.includes('sent the unit list to @Kofi'))).toBe(true);
    // Another look finds nothing to do before its time.
    const asked = live.slack.requests.length;
    await live.sync();
    expect(live.slack.requests.length).toBe(asked);
  });

  it('reads the newest of all channels first, and goes on where it was stopped', async () => {
    const data = some({ messages: 90, channels: 3 });
    let left = 9;
    await using live = await openLive({
      data,
      settings: { SLACK_PAGE_SIZE: '4' },
      // The connection of the first copy dies, as the copy would.
      intercept: ({ method }, response) => (method === 'conversations.history' && --left < 0 ? null : response),
    });
    expect((await live.runs()).at(-1)?.state).toBe('FAILED');
    const [read] = await live.rows<{ first: string; count: number }>(
      'select min(ts) as first, count(*)::int as count from slack.slack_messages where not is_reply',
    );
    const tops = messagesOf(data)
      .filter(({ thread_ts }) => !thread_ts)
      .map(({ ts }) => ts as string)
      .sort();
    expect(read?.count).toBeLessThan(tops.length);
    // What is there has no gap: nothing newer than the oldest is missing, but for a page or two of the other channel.
    expect(tops.filter((ts) => ts >= (read?.first ?? '')).length).toBeLessThan((read?.count ?? 0) + 14);
    live.slack.intercept = (_, response) => response;
    const before = live.slack.requests.length;
    live.clock.advance(7 * 60 * minute);
    const other = await live.copy();
    await Promise.all([live.subgraph.drain(), other.drain()]);
    expect(await live.content()).toBe(await undisturbed(data));
    const again = live.slack.requests
      .slice(before)
      .filter(
        ({ method, parameters }) => method === 'conversations.history' && !parameters.cursor && !parameters.latest,
      );
    expect(again.length).toBeLessThan(9);
  });

  it('ends alike after any kind of disturbance: errors, pauses, cut and nonsense answers', async () => {
    const data = some();
    let count = 0;
    const faults: Parameters<typeof openLive>[0]['intercept'][] = [
      (_, response) => ({ ...response, status: 503, body: '<html>Bad gateway</html>' }),
      (_, response) => ({ ...response, status: 429, headers: { 'retry-after': '20' }, body: '{}' }),
      (_, response) => ({ ...response, cutAt: 20 }),
      (_, response) => ({ ...response, body: response.body.slice(0, 30) }),
      (_, response) => ({ ...response, body: '{"hello":"world"}' }),
      (_, response) => ({ ...response, body: '{"ok":false,"error":"internal_error"}' }),
      (_, response) => ({ ...response, body: '[]' }),
      (request, response) =>
        request.parameters.cursor ? { ...response, body: '{"ok":false,"error":"invalid_cursor"}' } : response,
      () => null,
    ];
    await using live = await openLive({
      data,
      pageSize: 9,
      intercept: (request, response) =>
        count++ % 3 === 1 ? faults[Math.floor(count / 3) % faults.length]?.(request, response) : response,
    });
    for (let hours = 0; hours < 3; hours += 1) {
      live.clock.advance(60 * minute);
      await live.sync();
    }
    expect(await live.content()).toBe(await undisturbed(data));
    expect(live.pauses.some((ms) => ms >= 20_000)).toBe(true);
  });

  it('keeps to the tiers of Slack, of all copies together', async () => {
    const data = some({ messages: 10 });
    await using live = await openLive({ data, settings: { SLACK_HISTORY_PER_MINUTE: '1' } });
    const [history] = await live.rows<{ used: number; ahead: number }>(
      `select used, extract(epoch from free_at - begun.at)::float8 as ahead from slack.api_slots,
        (select min(started_at) as at from slack.source_syncs) begun where requests = 'conversations.history'`,
    );
    const asked = live.slack.requests.filter(({ method }) => method === 'conversations.history').length;
    expect(history?.used).toBe(asked);
    expect(history?.ahead).toBeGreaterThanOrEqual((asked - 1) * 60);
    expect(live.pauses.some((ms) => ms > 50_000)).toBe(true);
  });

  it('fails at once where its token is refused, naming error and setting without a word of the token', async () => {
    await using live = await openLive({ data: some(), settings: { SLACK_BOT_TOKEN: 'xoxb-wrong' } });
    const [run] = await live.runs();
    expect(run?.state).toBe('FAILED');
    expect(run?.error).toContain(
      'Slack refused auth.test: invalid_auth; look at the token and its scopes (SLACK_BOT_TOKEN)',
    );
    expect(run?.error).not.toContain('xoxb-wrong');
  });

  it('finds what events have not told: edits, deletions, replies and new messages', async () => {
    const data = some({ messages: 30, days: 4, channels: 2 });
    await using live = await openLive({ data });
    const own = data.messages.get(room) ?? [];
    const tops = own.filter(({ thread_ts }) => !thread_ts);
    const hasReplies = ({ ts }: { ts?: string }) => own.some(({ thread_ts }) => thread_ts === ts);
    const [edited, deleted] = tops.filter((each) => !hasReplies(each)).slice(-2);
    const root = tops.find(hasReplies);
    if (!edited || !deleted || !root) throw new Error('there are messages and a thread');
    Object.assign(edited, { text: 'it works again', edited: { user: edited.user, ts: slackTs(noon, 1) } });
    own.splice(own.indexOf(deleted), 1);
    own.push({ type: 'message', user: 'U00000001', text: 'a late reply', ts: slackTs(noon, 3), thread_ts: root.ts });
    own.push({ type: 'message', user: 'U00000001', text: 'a new one', ts: slackTs(noon, 4) });
    live.clock.advance(16 * minute);
    await live.sync();
    expect(await textsIn(live)).toContain('a new one');
    live.clock.advance(day);
    await live.sync();
    const texts = await textsIn(live);
    expect(texts).toContain('it works again');
    expect(texts).toContain('a late reply');
    const gone = await live.rows(`select text, is_deleted from slack.slack_messages where ts = '${deleted.ts}'`);
    expect(gone).toEqual([{ text: '', is_deleted: true }]);
    expect(await live.rows('select from slack.slack_messages where is_deleted')).toHaveLength(1);
  });

  it('takes nothing away because an answer merely lacks it', async () => {
    const data = some({ messages: 30, days: 4 });
    await using live = await openLive({ data });
    const before = await textsIn(live);
    live.slack.intercept = ({ method, parameters }, response) =>
      method === 'conversations.history' && !parameters.inclusive
        ? { ...response, body: '{"ok":true,"messages":[],"has_more":false}' }
        : response;
    live.clock.advance(2 * day);
    await live.sync();
    expect(await textsIn(live)).toEqual(before);
  });

  it('publishes nothing where it finds the same again', async () => {
    await using live = await openLive({ data: some({ days: 4 }) });
    const published = async () => (await live.published()).length;
    const before = await published();
    expect(before).toBeGreaterThan(0);
    for (let days = 0; days < 2; days += 1) {
      live.clock.advance(day + minute);
      await live.sync();
    }
    expect(await published()).toBe(before);
  });

  it('leaves direct messages out unless they are wanted', async () => {
    const data = some({ messages: 3 });
    data.channels.push({ id: 'D00000001', is_im: true, user: 'U00000001', created: 1_600_000_000 });
    data.messages.set('D00000001', [{ type: 'message', user: 'U00000001', text: 'between us', ts: slackTs(noon) }]);
    const direct = {
      type: 'message',
      channel: 'D00000001',
      channel_type: 'im',
      user: 'U00000001',
      text: 'hush',
      ts: slackTs(noon, 5),
    };
    {
      await using live = await openLive({ data });
      expect(await live.post(direct)).toEqual([200]);
      expect(JSON.stringify(await live.rows('select data from slack.jobs'))).not.toContain('hush');
      await live.sync();
      expect(await textsIn(live)).toHaveLength(3);
    }
    await using live = await openLive({ data, settings: { SLACK_DIRECT_MESSAGES: 'on' } });
    await live.post(direct);
    await live.sync();
    expect(await textsIn(live)).toEqual(expect.arrayContaining(['between us', 'hush']));
    expect(
      await live.rows(`select name, is_private from slack.slack_channels where slack_channel_id = 'D00000001'`),
    ).toEqual([{ name: 'Kofi', is_private: true }]);
  });
});

describe('events of Slack', () => {
  const at = (seconds: number, sequence = 0) => slackTs(new Date(noon.getTime() + seconds * 1_000), sequence);
  const said = (ts: string, text: string, more: object = {}) => ({
    type: 'message',
    channel: room,
    channel_type: 'channel',
    user: 'U00000001',
    text,
    ts,
    event_ts: ts,
    ...more,
  });

  it('are written within their job, each once, with all that they change', async () => {
    const data = some({ messages: 0 });
    await using live = await openLive({ data });
    const first = slackEvent(said(at(1), 'The boiler is <@U00000002>’s'));
    expect(await live.post(first, first)).toEqual([200, 200]);
    const retried = JSON.stringify(first);
    const headers = {
      ...signSlackEvent({ secret, body: retried, at: noon }),
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    };
    expect((await live.send(retried, headers)).status).toBe(200);
    expect(await live.rows(`select from slack.jobs where kind = 'read-slack-events'`)).toHaveLength(1);
    await live.post(
      said(at(2), 'which one?', { thread_ts: at(1) }),
      {
        type: 'reaction_added',
        user: 'U00000003',
        reaction: 'eyes',
        item: { type: 'message', channel: room, ts: at(1) },
        event_ts: at(3),
      },
      {
        type: 'message',
        subtype: 'message_changed',
        channel: room,
        ts: at(4),
        event_ts: at(4),
        message: {
          type: 'message',
          user: 'U00000001',
          text: 'The heating is',
          ts: at(1),
          edited: { user: 'U00000001', ts: at(4) },
        },
      },
    );
    await live.sync();
    const [root] = await live.rows(
      `select text, author_name, reply_count, reaction_count, edited_at is not null as edited from slack.slack_messages where ts = '${at(1)}'`,
    );
    expect(root).toEqual({
      text: 'The heating is',
      author_name: 'Kofi',
      reply_count: 1,
      reaction_count: 1,
      edited: true,
    });
    await live.post({
      type: 'message',
      subtype: 'message_deleted',
      channel: room,
      deleted_ts: at(2),
      ts: at(6),
      event_ts: at(6),
      previous_message: { thread_ts: at(1) },
    });
    await live.sync();
    expect(await textsIn(live)).toEqual(['The heating is']);
    const published = (await live.published()).filter(({ ts }) => ts === at(2));
    expect(published.map(({ text, deleted }) => [text, deleted])).toEqual([
      ['which one?', false],
      ['', true],
    ]);
    // All these jobs are one run, so that runs do not outnumber messages.
    expect((await live.runs()).filter(({ name }) => name === 'Slack: webhooks')).toEqual([
      { name: 'Slack: webhooks', state: 'SUCCEEDED', error: null, refused: 0 },
    ]);
  });

  /** A history of a channel that nobody knew, in the order in which it happened. */
  const newRoom = 'C0NEW';
  const history = [
    {
      type: 'channel_created',
      channel: { id: newRoom, name: 'cust-oakline', created: 1_772_000_000 },
      event_ts: at(1),
    },
    said(at(2), 'hello <@U00000002>', { channel: newRoom }),
    said(at(3), 'root', { channel: newRoom, user: 'U00000003' }),
    said(at(4), 'first reply', { channel: newRoom, thread_ts: at(3) }),
    said(at(5), 'second reply', {
      channel: newRoom,
      thread_ts: at(3),
      subtype: 'thread_broadcast',
      root: { ts: at(3) },
    }),
    {
      type: 'reaction_added',
      user: 'U00000002',
      reaction: 'eyes',
      item: { type: 'message', channel: newRoom, ts: at(3) },
      event_ts: at(6),
    },
    {
      type: 'reaction_added',
      user: 'U00000004',
      reaction: 'eyes',
      item: { type: 'message', channel: newRoom, ts: at(3) },
      event_ts: at(7),
    },
    {
      type: 'reaction_removed',
      user: 'U00000002',
      reaction: 'eyes',
      item: { type: 'message', channel: newRoom, ts: at(3) },
      event_ts: at(8),
    },
    edit(at(2), 'hello both', at(9)),
    edit(at(2), 'hello all', at(10)),
    // An unfurl: no edit, but newer than what came before.
    {
      ...edit(at(2), 'hello all', at(11)),
      message: { ...edit(at(2), 'hello all', at(10)).message, attachments: [{ text: 'a card' }] },
    },
    said(at(12), 'oops', { channel: newRoom }),
    {
      type: 'message',
      subtype: 'message_deleted',
      channel: newRoom,
      deleted_ts: at(12),
      ts: at(13),
      event_ts: at(13),
      previous_message: {},
    },
    {
      type: 'message',
      subtype: 'message_deleted',
      channel: newRoom,
      deleted_ts: at(4),
      ts: at(14),
      event_ts: at(14),
      previous_message: { thread_ts: at(3) },
    },
    { type: 'channel_rename', channel: { id: newRoom, name: 'cust-oak', created: 1_772_000_000 }, event_ts: at(15) },
    { type: 'channel_archive', channel: newRoom, user: 'U00000001', event_ts: at(16) },
    { type: 'channel_unarchive', channel: newRoom, user: 'U00000001', event_ts: at(17) },
    {
      type: 'message',
      subtype: 'channel_topic',
      channel: newRoom,
      user: 'U00000001',
      topic: 'Oak Line',
      text: 'set the topic',
      ts: at(18),
      event_ts: at(18),
    },
    { type: 'channel_shared', channel: newRoom, connected_team_id: 'T0OTHER', event_ts: at(19) },
    {
      type: 'team_join',
      user: {
        id: 'U0LATE',
        team_id: 'T01RIDGE',
        name: 'late',
        real_name: 'Late Comer',
        updated: 1_773_000_000,
        profile: {},
      },
    },
    {
      type: 'user_change',
      user: {
        id: 'U0LATE',
        team_id: 'T01RIDGE',
        name: 'late',
        real_name: 'Late Comer',
        updated: 1_773_000_009,
        profile: { title: 'Buyer' },
      },
    },
    said(at(20), '', { channel: newRoom, subtype: 'file_share', files: [{ id: 'F1', name: 'a.pdf', mode: 'hosted' }] }),
    {
      type: 'message',
      subtype: 'bot_message',
      bot_id: 'B9',
      username: 'Deploys',
      channel: newRoom,
      text: 'deployed',
      ts: at(21),
      event_ts: at(21),
    },
    {
      type: 'message',
      subtype: 'message_changed',
      channel: newRoom,
      ts: at(22),
      event_ts: at(22),
      message: {
        type: 'message',
        subtype: 'tombstone',
        user: 'USLACKBOT',
        ts: at(3),
        thread_ts: at(3),
        reply_count: 1,
      },
    },
    {
      type: 'reaction_added',
      user: 'U00000001',
      reaction: 'tada',
      item: { type: 'message', channel: newRoom, ts: at(20) },
      event_ts: at(23),
    },
  ].map((event, index) => slackEvent(event, { eventId: `EvH${index}` }));

  function edit(ts: string, text: string, editedAt: string) {
    return {
      type: 'message',
      subtype: 'message_changed',
      channel: 'C0NEW',
      ts: editedAt,
      event_ts: editedAt,
      message: { type: 'message', user: 'U00000001', text, ts, edited: { user: 'U00000001', ts: editedAt } },
    };
  }

  it('in any order and any number of times have one result', async () => {
    await using live = await openLive({ data: some({ messages: 0 }) });
    const after = async (events: readonly object[], cuts: ReadonlySet<number>) => {
      await live.clear();
      await live.post({ type: 'team_domain_change', domain: 'ridge' });
      for (const [index, event] of events.entries()) {
        await live.post(event);
        // Each cut ends a job.
        if (cuts.has(index)) await live.sync();
      }
      await live.sync();
      return await live.content();
    };
    const inOrder = await after(history, new Set(history.keys()));
    expect(inOrder).toContain('hello all\\na card');
    expect(inOrder).toContain('"name": "cust-oak"');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(history, { minLength: history.length }),
        fc.array(fc.constantFrom(...history), { maxLength: 6 }),
        fc.uniqueArray(fc.nat(history.length), { maxLength: 4 }),
        async (shuffled, again, cuts) => {
          // The same event under another id is what a restored memory of events would let through.
          const copies = again.map((event, index) => ({ ...event, event_id: `EvCopy${index}` }));
          expect(await after([...shuffled, ...copies], new Set(cuts))).toBe(inOrder);
        },
      ),
      { numRuns: 6, seed: 7 },
    );
  });

  it('and a reading of the same time have one result, whichever comes first', async () => {
    const data = some({ messages: 12, days: 1 });
    const own = data.messages.get(room) ?? [];
    const [message] = own.filter(({ thread_ts, reactions }) => !thread_ts && !reactions);
    if (!message) throw new Error('there is a message');
    const told = [
      said(message.ts, message.text, { user: message.user }),
      {
        type: 'reaction_added',
        user: 'U00000002',
        reaction: 'tada',
        item: { type: 'message', channel: room, ts: message.ts },
        event_ts: slackTs(new Date(noon.getTime() - minute)),
      },
    ];
    message.reactions = [{ name: 'tada', users: ['U00000002'], count: 1 }];
    const contents: string[] = [];
    await using live = await openLive({ data });
    await live.post(...told);
    await live.sync();
    contents.push(await live.content());
    await live.clear();
    await live.post(...told.map((event, index) => slackEvent(event, { eventId: `Ev-${index}` })));
    await live.sync();
    live.clock.advance(day);
    await live.sync();
    contents.push(await live.content());
    expect(contents[1]).toBe(contents[0]);
    expect(contents[0]).toContain('"tada"');
  });

  it('bring people of other companies, who are asked for by name', async () => {
    const data = some({ messages: 0 });
    data.users.push({
      id: 'W0GUEST',
      team_id: 'T0OTHER',
      name: 'pat',
      real_name: 'Pat Oak',
      is_stranger: true,
      updated: 1_773_000_000,
      profile: { display_name: 'Pat', email: 'pat@oak.example' },
    });
    await using live = await openLive({ data });
    await live.rows(`delete from slack.slack_users where slack_user_id = 'W0GUEST'`);
    const shared = slackEvent(said(at(1), 'hi from <@W0GUEST> and <@W0NOBODY>', { user: 'W0GUEST', team: 'T0OTHER' }), {
      fields: { team_id: 'T0OTHER', is_ext_shared_channel: true },
    });
    await live.post(shared);
    await live.sync();
    expect(await textsIn(live)).toEqual(['hi from @Pat and @W0NOBODY']);
    expect(
      await live.rows(
        `select email, is_guest from slack.slack_users where slack_user_id like 'W0%' order by email nulls last`,
      ),
    ).toEqual([
      { email: 'pat@oak.example', is_guest: true },
      { email: null, is_guest: true },
    ]);
  });

  it('are written although Slack is away, and names follow', async () => {
    const data = some({ messages: 0 });
    data.users.push({
      id: 'W0GUEST',
      team_id: 'T0OTHER',
      name: 'pat',
      real_name: 'Pat Oak',
      updated: 1_773_000_000,
      profile: {},
    });
    await using live = await openLive({ data });
    await live.rows(`delete from slack.slack_users where slack_user_id = 'W0GUEST'`);
    live.slack.intercept = () => null;
    await live.post(said(at(1), 'is anybody there?', { user: 'W0GUEST' }));
    await live.sync();
    expect(await textsIn(live)).toEqual(['is anybody there?']);
    live.slack.intercept = (_, response) => response;
    live.clock.advance(3 * 60 * minute);
    await live.sync();
    expect(await live.rows(`select real_name from slack.slack_users where slack_user_id = 'W0GUEST'`)).toEqual([
      { real_name: 'Pat Oak' },
    ]);
  });

  it('of joining let the app read a channel', async () => {
    const data = some({ messages: 8, channels: 3 });
    const closed = data.channels.at(-1);
    if (!closed) throw new Error('there is a channel');
    data.messages.get(closed.id)?.push({ type: 'message', user: 'U00000001', text: 'from before', ts: at(-900) });
    await using live = await openLive({ data });
    expect(await textsIn(live)).not.toContain('from before');
    closed.is_member = true;
    await live.post({
      type: 'member_joined_channel',
      user: 'U0BOT',
      channel: closed.id,
      channel_type: 'C',
      team: 'T01RIDGE',
      event_ts: at(1),
    });
    await live.sync();
    live.clock.advance(minute);
    await live.sync();
    expect(await textsIn(live)).toContain('from before');
  });

  it('of the end of the app stop the reading, which says so', async () => {
    await using live = await openLive({ data: some({ messages: 4 }) });
    live.slack.intercept = (_, response) => ({ ...response, body: '{"ok":false,"error":"account_inactive"}' });
    await live.post({ type: 'app_uninstalled' }, { type: 'tokens_revoked', tokens: { oauth: [], bot: ['U0BOT'] } });
    await live.sync();
    live.clock.advance(minute);
    await live.sync();
    expect((await live.runs()).at(-1)?.error).toContain('Slack refused auth.test: account_inactive');
  });

  it('that Slack left out are made up for by reading', async () => {
    const data = some({ messages: 4 });
    await using live = await openLive({ data });
    data.messages.get(room)?.push({ type: 'message', user: 'U00000001', text: 'lost', ts: at(-5) });
    const limited = JSON.stringify({
      type: 'app_rate_limited',
      token: '',
      team_id: 'T01RIDGE',
      minute_rate_limited: 1,
      api_app_id: 'A',
    });
    expect((await live.send(limited)).status).toBe(200);
    await live.sync();
    live.clock.advance(minute);
    await live.sync();
    expect(await textsIn(live)).toContain('lost');
  });

  it('are refused unless Slack has signed these bytes within five minutes', async () => {
    await using live = await openLive({ data: some({ messages: 0 }) });
    const body = JSON.stringify(slackEvent(said(at(1), 'hello')));
    const signed = (offsetMs: number, key = secret) =>
      signSlackEvent({ secret: key, body, at: new Date(live.clock.now().getTime() + offsetMs) });
    const right = signed(0);
    const statusOf = async (headers: Record<string, string>, text = body) => (await live.send(text, headers)).status;
    expect([
      await statusOf(signed(-301_000)),
      await statusOf(signed(301_000)),
      await statusOf(signed(0, 'other-secret')),
      await statusOf(right, `${body} `),
      await statusOf({}),
      await statusOf({ ...right, 'x-slack-signature': right['x-slack-signature']?.slice(0, 20) ?? '' }),
      await statusOf({ ...right, 'x-slack-signature': right['x-slack-signature']?.replace('v0', 'v1') ?? '' }),
      await statusOf({ ...right, 'x-slack-request-timestamp': 'yesterday' }),
      await statusOf({ ...right, 'x-slack-request-timestamp': `${right['x-slack-request-timestamp']}.5` }),
    ]).toEqual(Array.from({ length: 9 }, () => 401));
    expect([await statusOf(signed(-299_000)), await statusOf(signed(299_000))]).toEqual([200, 200]);
    const check = JSON.stringify({ token: 't', challenge: 'a-challenge', type: 'url_verification' });
    const answer = await live.send(check);
    expect(await answer.json()).toEqual({ challenge: 'a-challenge' });
    expect(await statusOf({}, check)).toBe(401);
  });

  it('that are hostile cost only themselves', async () => {
    await using live = await openLive({ data: some({ messages: 0 }) });
    const deep = `{"type":"event_callback","team_id":"T01RIDGE","event_id":"EvDeep","event":{"type":"message","channel":"${room}","ts":"${at(2)}","text":"deep","blocks":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    const bodies = [
      'not even JSON',
      '[]',
      'null',
      deep,
      JSON.stringify(slackEvent(said(at(1), 'from elsewhere'), { teamId: 'T0OTHER' })),
      JSON.stringify(slackEvent({ type: 'constructor' })),
      JSON.stringify(slackEvent({ type: 'channel_constructor', channel: room })),
      JSON.stringify(slackEvent(said(at(1), 'odd', { subtype: '__proto__', ts: 'now' }))),
      JSON.stringify(slackEvent({ type: 'message', channel: { id: 1 } })),
      JSON.stringify(slackEvent({ type: 'reaction_added', item: null })),
      JSON.stringify(slackEvent({ type: 'channel_rename', channel: { id: 'lower', name: 5 } })),
      JSON.stringify(
        slackEvent({ type: 'channel_archive', channel: room, event_ts: '1e999' }, { fields: { event_time: -1e300 } }),
      ),
      JSON.stringify(slackEvent(said(at(3), 'nul \u0000 and half \ud800', { user: 'U\u0000' }))),
    ];
    for (const body of bodies) expect((await live.send(body)).status).toBe(200);
    expect((await live.send(`"${'x'.repeat(4 * 1024 * 1024)}"`)).status).toBe(413);
    await live.post(said(at(4), 'all is well'));
    await live.sync();
    expect(await textsIn(live)).toEqual(['deep', 'nul  and half �', 'all is well']);
    const reasons = await live.rows<{ reason: string }>('select distinct reason from slack.refused_records order by 1');
    expect(reasons.map(({ reason }) => reason)).toEqual([
      'no valid timestamp',
      'the event is not of the form of the Events API',
      'the event is of another workspace than the token (SLACK_BOT_TOKEN)',
      'the event lacks what its type requires',
    ]);
    expect(await live.rows('select from slack.jobs')).toEqual([]);
  });

  it('of each kind that Slack has recorded are understood', async () => {
    if (!existsSync(samples)) return console.info(`Left out: there are no recorded events at ${samples}`);
    await using live = await openLive({ data: some({ messages: 0 }) });
    const files = readdirSync(`${samples}events`);
    expect(files.length).toBeGreaterThan(90);
    for (const [index, file] of files.entries()) {
      const recorded = JSON.parse(readFileSync(`${samples}events/${file}`, 'utf8'));
      const body = JSON.stringify({ ...recorded, type: 'event_callback', team_id: 'T01RIDGE', event_id: `EvS${index}` })
        .replaceAll('"channel":""', `"channel":"${room}"`)
        .replaceAll(/"(ts|event_ts|deleted_ts)":""/g, `"$1":"${at(index)}"`);
      expect((await live.send(body)).status, file).toBe(200);
    }
    await live.sync();
    expect(await live.rows(`select from slack.jobs`)).toEqual([]);
    const [written] = await live.rows<{ count: number }>('select count(*)::int as count from slack.slack_messages');
    expect(written?.count).toBeGreaterThan(5);
    expect((await live.runs()).filter(({ state }) => state === 'FAILED')).toEqual([]);
  });

  it('come by Socket Mode, are acknowledged once they are stored, and go on over another connection', async () => {
    const data = some({ messages: 0 });
    await using live = await openLive({ data, settings: { SLACK_APP_TOKEN: 'xapp-token', SLACK_SIGNING_SECRET: '' } });
    expect(await live.runs()).toMatchObject([{ name: 'Slack: live', error: null }]);
    expect(live.slack.sockets.size).toBe(1);
    await live.slack.deliver(slackEvent(said(at(1), 'by socket')));
    expect(await live.rows('select from slack.taken_events')).toHaveLength(1);
    live.slack.disconnect('refresh_requested');
    await expect
      .poll(async () => {
        await live.sync();
        return live.slack.sockets.size;
      })
      .toBe(1);
    await live.slack.deliver(slackEvent(said(at(2), 'by another')));
    await live.sync();
    expect(await textsIn(live)).toEqual(['by socket', 'by another']);
    expect((await live.send('{}')).status).toBe(404);
    const failed = async () => (await live.runs()).filter(({ state }) => state === 'FAILED');
    expect(await failed()).toEqual([]);
    live.slack.intercept = (_, response) => ({ ...response, body: '{"ok":false,"error":"invalid_auth"}' });
    live.slack.disconnect('link_disabled');
    await expect
      .poll(async () => {
        await live.sync();
        return (await failed()).map(({ error }) => error);
      })
      .toEqual([
        expect.stringContaining(
          'apps.connections.open: invalid_auth; look at the token and its scopes (SLACK_APP_TOKEN)',
        ),
      ]);
  });
});

it.each([
  [{ SLACK_TENANT: 'acme' }, ['SLACK_BOT_TOKEN: required with SLACK_TENANT']],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, ['SLACK_TENANT: required with SLACK_BOT_TOKEN']],
  [
    { SLACK_SIGNING_SECRET: 's' },
    ['SLACK_TENANT: required with SLACK_SIGNING_SECRET', 'SLACK_BOT_TOKEN: required with SLACK_SIGNING_SECRET'],
  ],
  [
    { SLACK_TENANT: 'acme', SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xoxb-2' },
    ['SLACK_APP_TOKEN: expected an app-level token, which begins with xapp-'],
  ],
  [{ SLACK_API_URL: 'slack.com/api' }, ['SLACK_API_URL: expected a URL']],
])('half a connection is refused with the setting that is missing: %o', (given, expected) => {
  const parsed = parseSettings(subgraphSettings(subgraph), { DATABASE_URL: 'postgres://localhost/x', ...given });
  if (parsed.ok) throw new Error('it was accepted');
  expect(parsed.errors.length).toBe(expected.length);
  for (const [index, line] of expected.entries()) expect(parsed.errors[index]).toContain(line);
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, TEAM, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

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
    expect(await slack.messages('authors')).toMatchObject([
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
    expect(await slack.messages('profiles')).toMatchObject([
      { text: 'first', author_name: 'cora' },
      { text: '@cora send it?', author_name: 'Ann Lee' },
      { text: 'done', author_name: 'cora' },
      { text: 'hello', author_name: 'Slackbot' },
      { text: 'as Cora', author_name: 'cora' },
    ]);
    expect(await slack.channels('profiles')).toContainEqual(expect.objectContaining({ name: 'Ann Lee, Slackbot' }));
    const published = await slack.published('profiles', 'slack.user.changed');
    expect(published.map(({ slackUserId, displayName, isGuest }) => [slackUserId, displayName, isGuest])).toEqual([
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

  it('have a role by their title, and the median time of their answers in threads', async () => {
    const titled = (id: string, title: string, more: object = {}) => user(id, id, { profile: { title }, ...more });
    const minute = (minutes: number) => `${1_772_478_000 + 60 * minutes}.000000`;
    const reply = (at: number, userId: string, root = 0, more: object = {}) =>
      message(minute(at), userId, `at ${at}`, { thread_ts: minute(root), ...more });
    await slack.loadFiles('roles', {
      'users.json': [
        titled('U1', 'Senior Support Engineer'),
        titled('U2', 'Account Executive'),
        titled('U3', 'Executive Assistant to the CEO'),
        titled('U4', 'VP Customer Success'),
        titled('U5', 'Implementation Manager'),
        titled('U6', 'VP Property Management', { is_restricted: true }),
        titled('U7', 'Sales Manager', { is_restricted: true }),
        titled('U8', 'Gardener'),
        titled('U9', 'Support bot', { is_bot: true }),
      ],
      'general/2026-03-02.json': [
        reply(0, 'U6'),
        reply(10, 'U1'),
        reply(11, 'U1'),
        reply(30, 'U6'),
        reply(34, 'U1'),
        reply(100, 'U2', 100),
        reply(102, 'U1', 100),
        reply(110, 'U2', 100),
        message(minute(200), 'U1', 'no answer'),
      ],
    });
    const { slackUsers } = await slack.ask<{
      slackUsers: { nodes: { slackUserId: string; roleCategory: string | null; responseTime: object | null }[] };
    }>('roles', '{ slackUsers { nodes { slackUserId roleCategory responseTime { medianMinutes answers } } } }');
    const by = new Map(slackUsers.nodes.map(({ slackUserId, ...rest }) => [slackUserId, rest]));
    expect(['U1', 'U2', 'U3', 'U4', 'U5', 'U6', 'U7', 'U8', 'U9'].map((id) => by.get(id)?.roleCategory)).toEqual([
      'SUPPORT',
      'SALES',
      'ADMIN',
      'EXECUTIVE',
      'IMPLEMENTATION',
      'EXECUTIVE',
      null,
      null,
      null,
    ]);
    // After 10, 4 and 2 minutes; the second message in a row is no answer.
    expect(by.get('U1')?.responseTime).toEqual({ medianMinutes: 4, answers: 3 });
    expect(by.get('U2')?.responseTime).toBeNull();
  });
});

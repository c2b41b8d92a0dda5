import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { channel, message, user } from './support/export-records.ts';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

let slack: SlackStore;
beforeAll(async () => {
  slack = await openSlackStore();
});
afterAll(() => slack?.close());

describe('a load of several channels', () => {
  const files = {
    'users.json': Array.from({ length: 30 }, (_, index) => user(`U${index}`, `Person ${index}`)),
    'channels.json': Array.from({ length: 5 }, (_, index) => channel(`C${index}`, `room-${index}`)),
    ...Object.fromEntries(
      Array.from({ length: 6 }, (_, room) => [
        `room-${room}/2026-03-02.json`,
        Array.from({ length: 700 }, (_, index) =>
          message(`1772${400_000 + index}.00000${room}`, `U${index % 40}`, `hello <@U${index % 7}> ${index}`, {
            ...(index % 3 && { thread_ts: `1772${400_000 + index - (index % 3)}.00000${room}` }),
          }),
        ),
      ]),
    ),
  };
  const contents = async (tenant: string) => ({
    channels: await slack.rows(tenant, 'select name, message_count from slack.slack_channels order by name'),
    users: await slack.rows(tenant, 'select slack_user_id, real_name from slack.slack_users order by slack_user_id'),
    messages: await slack.rows(
      tenant,
      'select ts, text, author_name, is_thread_root, reply_count, last_activity_ts from slack.slack_messages order by ts',
    ),
  });

  it('gives the same rows when it is stopped half-way and run again', async () => {
    await slack.loadFiles('undisturbed', files);
    const stop = new AbortController();
    const stopInMessages = { phase() {}, total() {}, advance: () => stop.abort() };
    const stopped = await slack.loadFiles('stopped', files, { progress: stopInMessages, signal: stop.signal });
    expect(stopped.state).toBe('INTERRUPTED');
    expect((await contents('stopped')).messages.length).toBeLessThan(4_200);
    expect(await slack.loadFiles('stopped', files)).toMatchObject({ state: 'SUCCEEDED', changed: 0 });
    expect(await contents('stopped')).toEqual(await contents('undisturbed'));
  });

  it('updates the statistics for a new tenant', async () => {
    const known = async () =>
      JSON.stringify(
        await slack.system(
          "select most_common_vals::text from pg_stats where schemaname = 'slack' and tablename = 'slack_messages' and attname = 'tenant_id'",
        ),
      );
    await slack.loadFiles('known tenant', files);
    await slack.system('analyze slack.slack_messages');
    expect(await known()).not.toContain('unknown tenant');
    await slack.loadFiles('unknown tenant', files);
    expect(await known()).toContain('unknown tenant');
  });

  it('gives the same rows when two run at once', async () => {
    await slack.loadFiles('alone', files);
    await Promise.all([slack.loadFiles('at once', files), slack.loadFiles('at once', files)]);
    expect(await contents('at once')).toEqual(await contents('alone'));
  });
});

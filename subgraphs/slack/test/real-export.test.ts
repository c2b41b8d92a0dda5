import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSlackStore, type SlackStore } from './support/slack-store.ts';

/** A real export of a public community, which is not part of the repository. */
const path = fileURLToPath(new URL('../../../../shared/data/slack/export.zip', import.meta.url));
const isThere = existsSync(path);

describe.skipIf(!isThere)(
  isThere ? 'a real export' : `a real export (left out: there is no ${path.split('/').slice(-4).join('/')})`,
  () => {
    let slack: SlackStore;
    beforeAll(async () => {
      slack = await openSlackStore();
      const summary = await slack.load('real', path);
      expect(summary).toMatchObject({
        new: 1150 + 1 + 33 + 7529,
        changed: 0,
        unchanged: 0,
        refused: [],
        defects: [],
        qualityScore: 1,
      });
      const [joins, ...others] = summary.passedOver.filter(({ reason }) => reason.startsWith('housekeeping'));
      expect(joins).toMatchObject({ count: 1434, reason: expect.stringContaining('channel_join') });
      expect(others.reduce((sum, { count }) => sum + count, 0)).toBe(59);
      // Ten canvases in channels, and five lists of other things than users or channels.
      expect(summary.passedOver).toContainEqual(expect.objectContaining({ count: 15 }));
      // Alone it takes three seconds; a machine busy with other tests needs many times that.
    }, 300_000);
    afterAll(() => slack?.close());

    const count = async (what: string): Promise<number> => {
      const [row] = await slack.rows<{ count: number }>('real', `select count(*)::int as count from ${what}`);
      return row?.count ?? -1;
    };

    it('holds 7,529 messages among its 9,022 entries: the other 1,493 are joins and housekeeping', async () => {
      const kinds = await slack.rows(
        'real',
        'select kind, is_deleted, count(*)::int as count from slack.slack_messages group by 1, 2 order by 3 desc',
      );
      expect(kinds).toEqual([
        { kind: 'MESSAGE', is_deleted: false, count: 5750 },
        { kind: 'BOT', is_deleted: false, count: 1719 },
        { kind: 'THREAD_BROADCAST', is_deleted: false, count: 57 },
        { kind: 'MESSAGE', is_deleted: true, count: 2 },
        { kind: 'ME', is_deleted: false, count: 1 },
      ]);
    });

    it('keeps every thread together', async () => {
      // 772 say so themselves; four more are known by their replies.
      expect(await count('slack.slack_messages where is_thread_root')).toBe(776);
      expect(await count('slack.slack_messages where is_reply')).toBe(3445);
      expect(
        await count(
          'slack.slack_messages m where is_reply and not exists (select from slack.slack_messages r where r.id = m.root_id and r.is_thread_root)',
        ),
      ).toBe(0);
      expect(await count('slack.slack_messages where edited_at is not null')).toBe(614);
      expect(await count('slack.slack_messages where reaction_count > 0')).toBeGreaterThan(1800);
    });

    it('knows every author and has 13 archived channels that no list names', async () => {
      expect(
        await count(
          'slack.slack_messages m where user_id is not null and not exists (select from slack.slack_users u where u.id = m.user_id)',
        ),
      ).toBe(0);
      expect(await count(`slack.slack_channels where slack_channel_id like 'folder:%' and is_archived`)).toBe(13);
      expect(await count('slack.slack_channels where message_count > 0')).toBe(32);
    });

    it('stores no token and no entity', async () => {
      expect(
        await count(`slack.slack_messages m where m::text like '%xoxe-%' or m::text like '%slack-files.com/T%'`),
      ).toBe(0);
      expect(
        await count(`slack.slack_messages where text ~ '<@U[A-Z0-9]+>|<https?://[^ >]+>|&(amp|lt|gt);'`),
      ).toBeLessThan(5);
    });

    it('writes and publishes nothing when it is loaded again', async () => {
      const published = (await slack.published('real', 'slack.message.changed')).length;
      expect(await slack.load('real', path)).toMatchObject({ new: 0, changed: 0, unchanged: 8713 });
      expect((await slack.published('real', 'slack.message.changed')).length).toBe(published);
    }, 300_000);
  },
);

import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

/** Counts a user's messages, without deleted ones. */
export function loadMessageCount(ctx: SubgraphContext, userId: string): Promise<number> {
  return ctx
    .loader<string, number>('slackUser.messageCount', async (em, userIds) => {
      const rows = await query<{ user_id: string; messages: number }>(
        em,
        sql`select user_id, count(*)::int as messages from slack.slack_messages
         where user_id = any(${userIds}::uuid[]) and not is_deleted group by user_id`,
      );
      const counts = new Map(rows.map((row) => [row.user_id, row.messages]));
      return userIds.map((id) => counts.get(id) ?? 0);
    })
    .load(userId);
}

/** The latest answers decide. Fewer than that tell nothing. */
const latestAnswers = 200;
const fewestAnswers = 3;

export interface ResponseTime {
  readonly medianMinutes: number;
  readonly answers: number;
}

/** Loads how long a user's replies in threads took after the message before, if that is of somebody else. */
export function loadResponseTime(ctx: SubgraphContext, userId: string): Promise<ResponseTime | null> {
  return ctx
    .loader<string, ResponseTime | null>('slackUser.responseTime', async (em, userIds) => {
      const rows = await query<{ id: string; median: number; answers: number }>(
        em,
        sql`select wanted.id, count(*)::int as answers,
           percentile_cont(0.5) within group (order by extract(epoch from reply.sent_at - before.sent_at) / 60) as median
         from unnest(${userIds}::uuid[]) as wanted(id)
         cross join lateral (
           select id, root_id, ts, sent_at from slack.slack_messages
           where user_id = wanted.id and root_id is not null and not is_deleted
           order by ts desc, id desc limit ${latestAnswers}
         ) as reply
         cross join lateral (
           (select user_id, sent_at, ts from slack.slack_messages earlier
            where earlier.root_id = reply.root_id and (earlier.ts, earlier.id) < (reply.ts, reply.id)
              and not earlier.is_deleted order by earlier.ts desc, earlier.id desc limit 1)
           union all
           select user_id, sent_at, ts from slack.slack_messages where id = reply.root_id and not is_deleted
           order by ts desc limit 1
         ) as before
         where before.user_id is distinct from wanted.id
         group by wanted.id`,
      );
      const times = new Map(
        rows.map(({ id, median, answers }) => [
          id,
          answers < fewestAnswers ? null : { medianMinutes: Number(median.toFixed(1)), answers },
        ]),
      );
      return userIds.map((id) => times.get(id) ?? null);
    })
    .load(userId);
}

/** The latest posts decide. Fewer than that tell nothing. */
const latestPosts = 200;
const fewestPosts = 5;

/** Loads the share of people's posts in a channel that got a reply or a reaction; null if there are too few. */
export function loadEngagement(ctx: SubgraphContext, channelId: string): Promise<number | null> {
  return ctx
    .loader<string, number | null>('slackChannel.engagement', async (em, channelIds) => {
      const rows = await query<{ id: string; posts: number; answered: number }>(
        em,
        sql`select wanted.id, count(*)::int as posts,
           count(*) filter (where latest.reply_count > 0 or latest.reaction_count > 0)::int as answered
         from unnest(${channelIds}::uuid[]) as wanted(id)
         cross join lateral (
           select reply_count, reaction_count from slack.slack_messages
           where channel_id = wanted.id and not is_deleted and not is_reply and kind in ('MESSAGE', 'ME')
           order by ts desc, id limit ${latestPosts}
         ) as latest
         group by wanted.id`,
      );
      const shares = new Map(
        rows.map(({ id, posts, answered }) => [id, posts < fewestPosts ? null : Number((answered / posts).toFixed(2))]),
      );
      return channelIds.map((id) => shares.get(id) ?? null);
    })
    .load(channelId);
}

/** Loads a workspace's subdomain of slack.com; null when unknown. */
export function loadDomain(ctx: SubgraphContext, workspaceId: string): Promise<string | null> {
  return ctx
    .loader<string, string | null>('slackWorkspace.domain', async (em, workspaceIds) => {
      const rows = await query<{ workspace_id: string; domain: string | null }>(
        em,
        sql`select workspace_id, domain from slack.slack_workspaces where workspace_id = any(${workspaceIds}::text[])`,
      );
      const domains = new Map(rows.map((row) => [row.workspace_id, row.domain]));
      return workspaceIds.map((id) => domains.get(id) ?? null);
    })
    .load(workspaceId);
}

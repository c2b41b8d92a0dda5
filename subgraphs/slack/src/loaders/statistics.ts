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

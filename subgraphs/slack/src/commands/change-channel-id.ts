import { type EntityManager, query, sql } from '@sophia/database';
import { lockLinks } from '../links/link-channels.ts';
import type { Workspace } from '../source/ids.ts';

/** Gives a channel the new id that Slack gave it. The graph's id stays, and so do its messages. */
export async function changeChannelId(
  em: EntityManager,
  workspace: Workspace,
  from: string,
  to: string,
): Promise<void> {
  await lockLinks(em, workspace.tenant);
  await query(
    em,
    sql`update slack.slack_channels c set slack_channel_id = ${to}, updated_at = now()
     where workspace_id = ${workspace.workspaceId} and slack_channel_id = ${from}
       and not exists (
         select from slack.slack_channels other
         where other.tenant_id = c.tenant_id and other.workspace_id = c.workspace_id and other.slack_channel_id = ${to})`,
  );
}

import { createHash } from 'node:crypto';
import { inBackground, query, sql } from '@sophia/database';
import { z } from 'zod';
import { channelsForm, readEach } from '../api/forms.ts';
import type { SlackApi } from '../api/slack-api.ts';
import type { SlackContext } from '../connection/services.ts';
import { saveWorkspace, workspaceId } from '../ingest/find-workspace.ts';
import type { Workspace } from '../source/ids.ts';
import { channelEntry } from '../source/shapes.ts';
import { listedChannel } from '../source/to-channel.ts';

/** The workspace to which the token leads. */
export interface LiveWorkspace extends Workspace {
  /** Slack's id of it. */
  readonly teamId: string;
  /** The user as which the app acts. */
  readonly botUserId: string;
  /** The workspace's subdomain of slack.com. */
  readonly domain: string | null;
}

interface WorkspaceRow {
  readonly workspace_id: string;
  readonly team_id: string;
  readonly bot_user_id: string;
  readonly domain: string | null;
}

const whoForm = z.object({ team_id: z.string().min(1), user_id: z.string().min(1), url: z.string().optional() });
const address = /^https:\/\/([a-z0-9-]+)(?:\.enterprise)?\.slack\.com\//;

const noNames = { user: () => undefined, channel: () => undefined };

/** Returns the workspace of the token, which Slack is asked for once. `isChecked`: again if the token may have ended. */
export async function liveWorkspace(
  { database, services }: SlackContext,
  tenant: string,
  api: SlackApi,
  { isChecked }: { readonly isChecked: boolean },
): Promise<LiveWorkspace> {
  const token = services.source.settings.SLACK_BOT_TOKEN ?? '';
  const origin = createHash('sha256').update(token).digest('hex');
  const [known] = await inBackground(() =>
    database.transaction(
      tenant,
      (em) =>
        query<WorkspaceRow>(
          em,
          sql`select live.workspace_id, team_id, bot_user_id, domain from slack.live_workspaces live
           left join slack.slack_workspaces w on w.tenant_id = live.tenant_id and w.workspace_id = live.workspace_id
           where origin = ${origin} and (is_checked or not ${isChecked})`,
        ),
      { readOnly: true },
    ),
  );
  if (known) {
    const { workspace_id: workspaceId, team_id: teamId, bot_user_id: botUserId, domain } = known;
    return { tenant, workspaceId, teamId, botUserId, domain };
  }
  const { team_id: teamId, user_id: botUserId, url = '' } = await api.call('auth.test', {}, whoForm);
  // A file without the workspace's id may have been loaded before: then its channels say which one it is.
  const { channels } = await api.call('conversations.list', { types: 'public_channel', limit: 1_000 }, channelsForm);
  const entries = await readEach(channels, channelEntry, () => undefined);
  const facts = entries.map((entry) => listedChannel(entry, 'channels', noNames));
  return inBackground(() =>
    database.transaction(tenant, async (em) => {
      const workspace = { tenant, workspaceId: await workspaceId(em, teamId, facts) };
      await query(
        em,
        sql`insert into slack.live_workspaces (tenant_id, origin, workspace_id, team_id, bot_user_id, is_checked)
         values (${tenant}, ${origin}, ${workspace.workspaceId}, ${teamId}, ${botUserId}, true)
         on conflict (tenant_id) do update set origin = excluded.origin, workspace_id = excluded.workspace_id,
           team_id = excluded.team_id, bot_user_id = excluded.bot_user_id, is_checked = true`,
      );
      const domain = await saveWorkspace(em, workspace, address.exec(url)?.[1]);
      return { ...workspace, teamId, botUserId, domain };
    }),
  );
}

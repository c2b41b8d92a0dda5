import { deriveId } from '@sophia/database';

/** A Slack workspace of a tenant: what all ids of its records hang on. */
export interface Workspace {
  tenant: string;
  /** Slack's id of the team; one made of the export when it tells none. */
  workspaceId: string;
}

export const userId = ({ tenant, workspaceId }: Workspace, slackUserId: string): string =>
  deriveId(tenant, 'slack', workspaceId, 'user', slackUserId);

/** The id of a channel never seen before; a known one keeps the id that it has. */
export const newChannelId = ({ tenant, workspaceId }: Workspace, slackChannelId: string): string =>
  deriveId(tenant, 'slack', workspaceId, 'channel', slackChannelId);

/** A message is named by its channel, which stays one through every renaming, and its ts. */
export const messageId = (tenant: string, channelId: string, ts: string): string =>
  deriveId(tenant, 'slack', channelId, 'message', ts);

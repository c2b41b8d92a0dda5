import { deriveId } from '@sophia/database';

/** A Slack workspace of a tenant. Ids of all its records are derived from it. */
export interface Workspace {
  tenant: string;
  /** Slack's id of the team; derived from the export when it has none. */
  workspaceId: string;
}

export const userId = ({ tenant, workspaceId }: Workspace, slackUserId: string): string =>
  deriveId(tenant, 'slack', workspaceId, 'user', slackUserId);

/** Derives the id of a new channel. A known channel keeps its id. */
export const newChannelId = ({ tenant, workspaceId }: Workspace, slackChannelId: string): string =>
  deriveId(tenant, 'slack', workspaceId, 'channel', slackChannelId);

/** Derives a message's id from its ts and its channel, whose id survives renaming. */
export const messageId = (tenant: string, channelId: string, ts: string): string =>
  deriveId(tenant, 'slack', channelId, 'message', ts);

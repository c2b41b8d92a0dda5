import { type EntityManager, query, sql } from '@sophia/database';
import { lockLinks } from '../links/link-channels.ts';
import type { Workspace } from '../source/ids.ts';
import { type ChannelFacts, describe } from '../source/to-channel.ts';
import { keepFacts, type ToldChannel } from './channel-facts.ts';
import { type SavedChannels, saveChannels } from './save-channels.ts';

/** Writes what Slack told of channels. One that was unknown gets what is known of it so far. */
export async function saveToldChannels(
  em: EntityManager,
  workspace: Workspace,
  channels: readonly ToldChannel[],
): Promise<SavedChannels> {
  await lockLinks(em, workspace.tenant);
  await keepFacts(em, workspace, channels);
  const ids = [...new Set(channels.map(({ slackChannelId }) => slackChannelId))];
  const stored = new Map((await storedChannels(em, workspace, ids)).map((each) => [each.slackChannelId, each]));
  const facts = ids.map((id) => stored.get(id) ?? unknownChannel(id));
  return saveChannels(em, workspace, facts);
}

const unknownChannel = (slackChannelId: string): ChannelFacts => ({
  slackChannelId,
  ...describe(slackChannelId, null),
  topic: null,
  // Nobody knows yet. A public one becomes so as soon as Slack is asked.
  isPrivate: true,
  isArchived: false,
  isExternal: false,
  memberCount: null,
  sourceCreatedAt: null,
});

interface StoredRow {
  readonly slack_channel_id: string;
  readonly name: string;
  readonly purpose: string | null;
  readonly topic: string | null;
  readonly is_private: boolean;
  readonly is_archived: boolean;
  readonly is_external: boolean;
  readonly member_count: number | null;
  readonly source_created_at: string | null;
}

async function storedChannels(
  em: EntityManager,
  workspace: Workspace,
  ids: readonly string[],
): Promise<ChannelFacts[]> {
  const rows = await query<StoredRow>(
    em,
    sql`select slack_channel_id, name, purpose, topic, is_private, is_archived, is_external, member_count, source_created_at
     from slack.slack_channels
     where workspace_id = ${workspace.workspaceId} and slack_channel_id = any(${ids}::text[])`,
  );
  return rows.map((row) => ({
    slackChannelId: row.slack_channel_id,
    ...describe(row.name, row.purpose),
    topic: row.topic,
    isPrivate: row.is_private,
    isArchived: row.is_archived,
    isExternal: row.is_external,
    memberCount: row.member_count,
    sourceCreatedAt: row.source_created_at === null ? null : new Date(row.source_created_at),
  }));
}

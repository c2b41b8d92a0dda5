import { type EntityManager, erasedPeople, query, sql, type UpsertResult, upsert } from '@sophia/database';
import { linkChannels, lockLinks } from '../links/link-channels.ts';
import { newChannelId, type Workspace } from '../source/ids.ts';
import { type ChannelFacts, folderChannelId } from '../source/to-channel.ts';
import { withToldFacts } from './channel-facts.ts';
import { publishChannels } from './publish-channels.ts';

export interface SavedChannels extends UpsertResult<ChannelRow> {
  /** The graph's ids of the given channels, in their order. */
  ids: string[];
}

/**
 * Writes channels, links them to accounts by name, and publishes them. A channel known only by its folder and a later
 * entry with its name become one channel. What Slack itself told of a channel wins over files.
 */
export async function saveChannels(
  em: EntityManager,
  workspace: Workspace,
  given: readonly ChannelFacts[],
): Promise<SavedChannels> {
  await lockLinks(em, workspace.tenant);
  const channels = await withToldFacts(em, workspace, given);
  const known = await knownChannels(em, workspace, channels);
  const ids = channels.map((channel) => channelId(workspace, channel, known));
  // An entry of a list has more facts than a folder, so a folder does not overwrite it.
  const erased = await erasedPeople(em, workspace.tenant);
  const rows = channels.flatMap((channel, index) => {
    const id = ids[index] ?? '';
    return isFolder(channel) && known.ids.get(channel.slackChannelId) !== id && known.names.get(channel.name) === id
      ? []
      : [channelRow(workspace, id, erased.cleanAll(channel))];
  });
  const result = await upsert(em, 'slack.slack_channels', rows, { key: ['tenant_id', 'id'] });
  const written = [...result.inserted, ...result.changed].map((row) => row.id);
  await publishChannels(em, new Set([...written, ...(await linkChannels(em, { channelIds: written }))]));
  return { ...result, ids };
}

type ChannelRow = ReturnType<typeof channelRow>;

interface Known {
  /** By Slack's id or its substitute. */
  ids: Map<string, string>;
  names: Map<string, string>;
}

async function knownChannels(
  em: EntityManager,
  workspace: Workspace,
  channels: readonly ChannelFacts[],
): Promise<Known> {
  const slackIds = channels.flatMap((channel) => [channel.slackChannelId, folderChannelId(channel.name)]);
  const names = channels.map((channel) => channel.name);
  const rows = await query<{ id: string; slack_channel_id: string; name: string }>(
    em,
    sql`select id, slack_channel_id, name from slack.slack_channels
     where workspace_id = ${workspace.workspaceId}
       and (slack_channel_id = any(${slackIds}::text[]) or name = any(${names}::text[]))
     order by is_archived desc, id`,
  );
  return {
    ids: new Map(rows.map((row) => [row.slack_channel_id, row.id])),
    names: new Map(rows.map((row) => [row.name, row.id])),
  };
}

function channelId(workspace: Workspace, channel: ChannelFacts, known: Known): string {
  const folder = folderChannelId(channel.name);
  return (
    known.ids.get(channel.slackChannelId) ??
    (isFolder(channel) ? known.names.get(channel.name) : known.ids.get(folder)) ??
    newChannelId(workspace, channel.slackChannelId)
  );
}

const isFolder = (channel: ChannelFacts): boolean => channel.slackChannelId === folderChannelId(channel.name);

function channelRow(workspace: Workspace, id: string, channel: ChannelFacts) {
  return {
    tenant_id: workspace.tenant,
    id,
    workspace_id: workspace.workspaceId,
    slack_channel_id: channel.slackChannelId,
    name: channel.name,
    purpose: channel.purpose,
    topic: channel.topic,
    is_private: channel.isPrivate,
    is_archived: channel.isArchived,
    is_external: channel.isExternal,
    member_count: channel.memberCount,
    type: channel.type,
    link_slug: channel.linkSlug,
    source_created_at: channel.sourceCreatedAt,
  };
}

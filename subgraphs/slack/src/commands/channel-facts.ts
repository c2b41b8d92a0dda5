import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Workspace } from '../source/ids.ts';
import { secondsToDate } from '../source/timestamp.ts';
import { type ChannelFacts, describe } from '../source/to-channel.ts';

/** Facts of a channel that Slack tells one by one. */
interface ToldFacts {
  readonly name: string;
  readonly purpose: string | null;
  readonly topic: string | null;
  readonly isPrivate: boolean;
  readonly isArchived: boolean;
  readonly isDeleted: boolean;
  readonly isExternal: boolean;
  readonly memberCount: number;
  /** In seconds. */
  readonly created: number;
}

/** What Slack told of a channel, and when: a timestamp in normal form. */
export interface ToldChannel {
  readonly slackChannelId: string;
  readonly toldAt: string;
  readonly facts: Partial<ToldFacts>;
}

interface FactRow {
  readonly slack_channel_id: string;
  readonly fact: keyof ToldFacts;
  readonly value: never;
}

/** Keeps the latest of each fact, whichever comes first. */
export async function keepFacts(
  em: EntityManager,
  workspace: Workspace,
  channels: readonly ToldChannel[],
): Promise<void> {
  const ordered = [...channels].sort((a, b) => (a.toldAt < b.toldAt ? -1 : 1));
  const rows = ordered.flatMap(({ slackChannelId, toldAt, facts }) =>
    Object.entries(facts).map(([fact, value]) => ({
      tenant_id: workspace.tenant,
      workspace_id: workspace.workspaceId,
      slack_channel_id: slackChannelId,
      fact,
      told_at: toldAt,
      value: { is: value },
    })),
  );
  await upsert(em, 'slack.channel_facts', rows, {
    key: ['tenant_id', 'workspace_id', 'slack_channel_id', 'fact'],
    newerThan: 'told_at',
  });
}

/** Returns the channels with what Slack told of them, which is newer than any file. */
export async function withToldFacts(
  em: EntityManager,
  workspace: Workspace,
  channels: readonly ChannelFacts[],
): Promise<ChannelFacts[]> {
  const rows = await query<FactRow>(
    em,
    sql`select slack_channel_id, fact, value -> 'is' as value from slack.channel_facts
     where workspace_id = ${workspace.workspaceId}
       and slack_channel_id = any(${channels.map(({ slackChannelId }) => slackChannelId)}::text[])`,
  );
  const told = Map.groupBy(rows, (row) => row.slack_channel_id);
  return channels.map((channel) => overlaid(channel, told.get(channel.slackChannelId) ?? []));
}

function overlaid(channel: ChannelFacts, rows: readonly FactRow[]): ChannelFacts {
  if (rows.length === 0) return channel;
  const told: Partial<ToldFacts> = Object.fromEntries(rows.map(({ fact, value }) => [fact, value]));
  const { name = channel.name, purpose = channel.purpose, isDeleted = false, created } = told;
  return {
    ...channel,
    ...describe(name, purpose),
    topic: told.topic === undefined ? channel.topic : told.topic,
    isPrivate: told.isPrivate ?? channel.isPrivate,
    isArchived: isDeleted || (told.isArchived ?? channel.isArchived),
    isExternal: told.isExternal ?? channel.isExternal,
    memberCount: told.memberCount ?? channel.memberCount,
    sourceCreatedAt: secondsToDate(created) ?? channel.sourceCreatedAt,
  };
}

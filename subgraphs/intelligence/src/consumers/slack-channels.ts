import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { staleCorrelations } from '../conversations/correlation/stale-correlations.ts';
import { markAnalysesStale } from '../store/stale-thread-analyses.ts';

/** Stores the types of channels, which tell what threads in them are for, and their ids in Slack, which links have. */
export async function onSlackChannelChanged(
  em: EntityManager,
  events: readonly ReadEvent<'slack.channel.changed'>[],
): Promise<void> {
  const tenant = events[0]?.tenantid;
  if (tenant === undefined) return;
  const { inserted, changed } = await upsert(
    em,
    'intelligence.slack_channels',
    events.map(({ data }) => ({
      tenant_id: tenant,
      channel_id: data.id,
      type: data.type,
      slack_channel_id: data.slackChannelId,
    })),
    { key: ['tenant_id', 'channel_id'] },
  );
  const ids = [...inserted, ...changed].map(({ channel_id }) => channel_id);
  const threads = await query<{ thread_id: string | null; source_thread_id: string | null }>(
    em,
    sql`select distinct thread_id, source_thread_id from intelligence.interaction_analyses
     where channel_id = any(${ids}::uuid[])`,
  );
  await markAnalysesStale(
    em,
    tenant,
    threads.flatMap(({ thread_id }) => thread_id ?? []),
  );
  await staleCorrelations.mark(
    em,
    tenant,
    threads.flatMap(({ source_thread_id }) => source_thread_id ?? []),
  );
}

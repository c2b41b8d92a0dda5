import { type EntityManager, upsert } from '@sophia/database';
import type { ReadEvent } from '@sophia/events';
import { toSourceSystem } from '../timeline/reported-interaction.ts';

/** Stores the load runs of all sources. */
export async function onSourceSyncChanged(
  em: EntityManager,
  events: ReadEvent<'source.sync.changed'>[],
): Promise<void> {
  const rows = events.map(({ tenantid, data }) => ({
    tenant_id: tenantid,
    id: data.id,
    source: toSourceSystem(data.source),
    name: data.name,
    state: data.state,
    started_at: data.startedAt,
    finished_at: data.finishedAt,
    inserted: data.inserted,
    changed: data.changed,
    unchanged: data.unchanged,
    refused: data.refused,
    quality_score: data.qualityScore,
    error: data.error,
  }));
  await upsert(em, 'interactions.source_syncs', rows, { key: ['tenant_id', 'id'] });
}

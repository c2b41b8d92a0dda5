import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { EventData } from '@sophia/events';
import type { SourceSystem } from '../timeline/reported-interaction.ts';

/** A load run of a source, as the subgraph that ran it published it. */
export const SourceSync = defineEntity({
  name: 'SourceSync',
  schema: 'interactions',
  tableName: 'source_syncs',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    source: p.text().$type<SourceSystem>(),
    name: p.text(),
    state: p.text().$type<EventData<'source.sync.changed'>['state']>(),
    startedAt: p.datetime(),
    finishedAt: p.datetime().nullable(),
    inserted: p.integer(),
    changed: p.integer(),
    unchanged: p.integer(),
    refused: p.integer(),
    qualityScore: p.double().nullable(),
    error: p.text().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type SourceSyncRow = InferEntity<typeof SourceSync>;

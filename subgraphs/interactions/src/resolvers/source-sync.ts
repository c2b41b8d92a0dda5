import { byId } from '@sophia/subgraph-kit';
import { type SourceSyncRow, SourceSync as Sync } from '../entities/source-sync.ts';
import type { SourceSyncResolvers } from '../generated/resolvers.ts';

/** A run as it is shown: of a row, or of an event, which tells as much. */
export type ShownSync = Omit<SourceSyncRow, 'tenantId' | 'createdAt' | 'updatedAt'>;

export const SourceSync: SourceSyncResolvers = {
  __resolveReference: byId(Sync),
};

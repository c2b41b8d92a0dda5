import { byId } from '@sophia/subgraph-kit';
import { type SourceSyncRow, SourceSync as Sync } from '../entities/source-sync.ts';
import type { SourceSyncResolvers } from '../generated/resolvers.ts';

/** A load run as shown to clients, from a row or from an event. */
export type ShownSync = Omit<SourceSyncRow, 'tenantId' | 'createdAt' | 'updatedAt'>;

export const SourceSync: SourceSyncResolvers = {
  __resolveReference: byId(Sync),
};

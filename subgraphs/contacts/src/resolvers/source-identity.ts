import type { SourceIdentityResolvers } from '../generated/resolvers.ts';
import type { SourceSystem } from '../identity/source-record.ts';

/** A source's record of an entity. */
export interface KnownAs {
  source: SourceSystem;
  objectType: string;
  sourceId: string;
}

/** Largest number of identities that a list shows. */
export const maxIdentities = 100;

export const sourceName = (source: SourceSystem): Uppercase<SourceSystem> =>
  source.toUpperCase() as Uppercase<SourceSystem>;

export const SourceIdentity: SourceIdentityResolvers = {
  source: ({ source }) => sourceName(source),
};

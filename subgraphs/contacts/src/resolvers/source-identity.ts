import type { SourceIdentityResolvers } from '../generated/resolvers.ts';
import type { SourceSystem } from '../identity/source-record.ts';

/** A record by which a source knows something. */
export interface KnownAs {
  source: SourceSystem;
  objectType: string;
  sourceId: string;
}

/** The longest list of identities that is shown. */
export const maxIdentities = 100;

export const sourceName = (source: SourceSystem): Uppercase<SourceSystem> =>
  source.toUpperCase() as Uppercase<SourceSystem>;

export const SourceIdentity: SourceIdentityResolvers = {
  source: ({ source }) => sourceName(source),
};

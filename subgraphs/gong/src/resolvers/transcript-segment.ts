import { loadOne } from '@sophia/subgraph-kit';
import { GongParty, type GongPartyRow } from '../entities/gong-party.ts';
import type { TranscriptSegmentResolvers } from '../generated/resolvers.ts';
import { loadCallOf } from '../loaders/call-of.ts';
import { loadSegment } from '../loaders/segment.ts';

export const TranscriptSegment: TranscriptSegmentResolvers = {
  __resolveReference: ({ id }, ctx) => loadSegment(ctx, id),
  index: ({ position }) => position,
  startMilliseconds: ({ startMs }) => startMs,
  endMilliseconds: ({ endMs }) => endMs,
  speaker: ({ partyId }, _, ctx) => loadOne<GongPartyRow>(ctx, GongParty, partyId),
  call: (segment, _, ctx) => loadCallOf(ctx, segment),
};

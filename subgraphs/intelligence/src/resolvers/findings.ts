import { byId, connection, reference } from '@sophia/subgraph-kit';
import { Finding as FindingEntity } from '../entities/finding.ts';
import type {
  FindingResolvers,
  GongCallResolvers,
  InteractionResolvers,
  LikelyDoneResolvers,
  TranscriptSegmentResolvers,
} from '../generated/resolvers.ts';
import { findingsOf } from '../loaders/findings.ts';
import { callFindingList } from './finding-lists.ts';

export const Finding: FindingResolvers = {
  __resolveReference: byId(FindingEntity),
  start: ({ startOffset }) => startOffset,
  end: ({ endOffset }) => endOffset,
  sentiment: ({ polarity }) => polarity ?? null,
  likelyDone: ({ doneAt, likelyDone }) => (doneAt == null ? (likelyDone ?? null) : null),
  isDone: ({ kind, doneAt }) => (kind === 'ACTION_ITEM' ? doneAt != null : null),
  interaction: ({ interactionId }) => reference(interactionId),
  segment: ({ segmentId }) => reference(segmentId),
  call: ({ callId }) => reference(callId),
};

export const LikelyDone: LikelyDoneResolvers = {
  saidAt: ({ saidAt }) => new Date(saidAt),
  interaction: ({ interactionId }) => ({ id: interactionId }),
  segment: ({ segmentId }) => reference(segmentId),
};

export const findingsOfInteraction: InteractionResolvers['findings'] = async ({ id }, { kinds }, ctx) => [
  ...(await findingsOf(ctx, 'interaction_id', id, kinds ?? null)),
];

export const findingsOfSegment: TranscriptSegmentResolvers['findings'] = async ({ id }, { kinds }, ctx) => [
  ...(await findingsOf(ctx, 'segment_id', id, kinds ?? null)),
];

export const findingsOfCall: GongCallResolvers['findings'] = ({ id }, args, ctx) =>
  connection(ctx, callFindingList, args, { column: 'callId', id });

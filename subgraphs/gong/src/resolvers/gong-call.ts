import { byId, connection, loadMany, loadOne, reference } from '@sophia/subgraph-kit';
import { CallTopic as CallTopicEntity, type CallTopicRow } from '../entities/call-topic.ts';
import { CallTracker as CallTrackerEntity, type CallTrackerRow } from '../entities/call-tracker.ts';
import { GongCall as GongCallEntity, type GongCallRow } from '../entities/gong-call.ts';
import { GongParty, type GongPartyRow } from '../entities/gong-party.ts';
import { GongUser, type GongUserRow } from '../entities/gong-user.ts';
import type { GongCallResolvers } from '../generated/resolvers.ts';
import { segmentsOf } from './transcript-lists.ts';

export const GongCall: GongCallResolvers = {
  __resolveReference: byId<GongCallRow>(GongCallEntity),
  host: ({ hostId }, _, ctx) => loadOne<GongUserRow>(ctx, GongUser, hostId),
  parties: ({ id }, _, ctx) => loadMany<GongPartyRow>(ctx, GongParty, 'callId', id, { orderBy: ['position'] }),
  trackers: ({ id }, _, ctx) =>
    loadMany<CallTrackerRow>(ctx, CallTrackerEntity, 'callId', id, { orderBy: ['-count', 'name'] }),
  topics: ({ id }, _, ctx) =>
    loadMany<CallTopicRow>(ctx, CallTopicEntity, 'callId', id, { orderBy: ['-durationSeconds', 'name'] }),
  transcript: async (call, args, ctx) =>
    connection(ctx, await segmentsOf(ctx, call, args), args, { column: 'callId', id: call.id }),
  account: ({ accountId }) => reference(accountId),
  deal: ({ dealId }) => reference(dealId),
};

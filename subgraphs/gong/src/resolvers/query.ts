import { connection, groupsOf, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { GongCall, type GongCallRow } from '../entities/gong-call.ts';
import { GongParty, type GongPartyRow } from '../entities/gong-party.ts';
import { GongUser, type GongUserRow } from '../entities/gong-user.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { loadSegment } from '../loaders/segment.ts';
import { callId } from '../records/ids.ts';
import { callGroups, calls } from './call-lists.ts';
import { allSegments, segmentGroupFields } from './transcript-lists.ts';
import { userGroups, users } from './user-lists.ts';

const { node, nodes } = nodeFields([
  nodesNamed('GongCall', (ctx, id) => loadOne<GongCallRow>(ctx, GongCall, id), 'customers:read'),
  nodesNamed('GongUser', (ctx, id) => loadOne<GongUserRow>(ctx, GongUser, id), 'customers:read'),
  nodesNamed('GongParty', (ctx, id) => loadOne<GongPartyRow>(ctx, GongParty, id), 'customers:read'),
  nodesNamed('TranscriptSegment', loadSegment, 'customers:read'),
]);

export const Query: QueryResolvers = {
  gongCall: (_, { id }, ctx) => loadOne<GongCallRow>(ctx, GongCall, id),
  gongCallByGongId: (_, { gongCallId }, ctx) =>
    loadOne<GongCallRow>(ctx, GongCall, callId(ctx.tenant, gongCallId.trim())),
  gongCalls: (_, args, ctx) => connection(ctx, calls, args),
  gongCallGroups: (_, args, ctx) => groupsOf(ctx, callGroups, args),
  gongUser: (_, { id }, ctx) => loadOne<GongUserRow>(ctx, GongUser, id),
  gongUsers: (_, args, ctx) => connection(ctx, users, args),
  gongUserGroups: (_, args, ctx) => groupsOf(ctx, userGroups, args),
  transcriptSegment: (_, { id }, ctx) => loadSegment(ctx, id),
  transcriptSegments: (_, { orderBy, ...args }, ctx) => {
    // In any order of calls, the sentences of a call stay in the order spoken.
    const order = orderBy?.length ? [...orderBy, { field: 'IN_CALL', direction: 'ASC' } as const] : null;
    return connection(ctx, allSegments(args), { ...args, orderBy: order });
  },
  transcriptSegmentGroups: (_, { search, ...args }, ctx) =>
    groupsOf(ctx, { list: allSegments({ search }), by: segmentGroupFields }, args),
  gongNode: node,
  gongNodes: nodes,
};

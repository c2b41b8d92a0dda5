import { byId, connection, loadOne } from '@sophia/subgraph-kit';
import { GongUser as GongUserEntity, type GongUserRow } from '../entities/gong-user.ts';
import type { GongUserResolvers } from '../generated/resolvers.ts';
import { callsOfPerson } from './call-lists.ts';

export const GongUser: GongUserResolvers = {
  __resolveReference: byId<GongUserRow>(GongUserEntity),
  manager: ({ managerId }, _, ctx) => loadOne<GongUserRow>(ctx, GongUserEntity, managerId),
  calls: ({ id }, args, ctx) => connection(ctx, callsOfPerson, args, { column: 'person', id }),
};

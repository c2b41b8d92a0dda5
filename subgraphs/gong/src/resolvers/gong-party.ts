import { byId, loadOne } from '@sophia/subgraph-kit';
import { GongParty as GongPartyEntity, type GongPartyRow } from '../entities/gong-party.ts';
import { GongUser, type GongUserRow } from '../entities/gong-user.ts';
import type { GongPartyResolvers } from '../generated/resolvers.ts';
import { loadCallOf } from '../loaders/call-of.ts';

export const GongParty: GongPartyResolvers = {
  __resolveReference: byId<GongPartyRow>(GongPartyEntity),
  gongUser: ({ gongUserId }, _, ctx) => loadOne<GongUserRow>(ctx, GongUser, gongUserId),
  call: (party, _, ctx) => loadCallOf(ctx, party),
};

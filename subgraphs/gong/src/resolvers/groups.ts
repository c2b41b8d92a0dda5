import { keyBy, loadOne, reference } from '@sophia/subgraph-kit';
import { GongCall, type GongCallRow } from '../entities/gong-call.ts';
import { GongParty, type GongPartyRow } from '../entities/gong-party.ts';
import { GongUser } from '../entities/gong-user.ts';
import type {
  GongCallGroupResolvers,
  GongUserGroupResolvers,
  TranscriptSegmentGroupResolvers,
} from '../generated/resolvers.ts';

export const GongCallGroup: GongCallGroupResolvers = {
  host: (group, _, ctx) => loadOne(ctx, GongUser, keyBy(group, 'HOST')),
  account: (group) => reference(keyBy(group, 'ACCOUNT')),
  deal: (group) => reference(keyBy(group, 'DEAL')),
};

export const GongUserGroup: GongUserGroupResolvers = {
  manager: (group, _, ctx) => loadOne(ctx, GongUser, keyBy(group, 'MANAGER')),
};

export const TranscriptSegmentGroup: TranscriptSegmentGroupResolvers = {
  call: (group, _, ctx) => loadOne<GongCallRow>(ctx, GongCall, keyBy(group, 'CALL')),
  speaker: (group, _, ctx) => loadOne<GongPartyRow>(ctx, GongParty, keyBy(group, 'SPEAKER')),
};

import type { Resolvers } from '../generated/resolvers.ts';
import { GongCall } from './gong-call.ts';
import { GongParty } from './gong-party.ts';
import { GongUser } from './gong-user.ts';
import { GongCallGroup, GongUserGroup, TranscriptSegmentGroup } from './groups.ts';
import { Account, Contact, Deal, Employee } from './people-and-accounts.ts';
import { Query } from './query.ts';
import { TranscriptSegment } from './transcript-segment.ts';

export const resolvers: Resolvers = {
  Account,
  Contact,
  Deal,
  Employee,
  GongCall,
  GongCallGroup,
  GongParty,
  GongUser,
  GongUserGroup,
  Query,
  TranscriptSegment,
  TranscriptSegmentGroup,
};

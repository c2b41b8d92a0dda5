import type { Resolvers } from '../generated/resolvers.ts';
import { GongCall } from './gong-call.ts';
import { GongCallGroup } from './gong-call-group.ts';
import { GongParty } from './gong-party.ts';
import { GongUser } from './gong-user.ts';
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
  Query,
  TranscriptSegment,
};

import type { Resolvers } from '../generated/resolvers.ts';
import { Account } from './account.ts';
import { Consent, Contact, ContactEmail, ContactMerge, ContactPhone } from './contact.ts';
import { Deal, DealStageChange } from './deal.ts';
import { Employee } from './employee.ts';
import { AccountGroup, ContactGroup, DealGroup, EmployeeGroup } from './groups.ts';
import { IdentityProposal, IdentityReason } from './identity-proposals.ts';
import { Mutation } from './mutation.ts';
import { GongParty, GongUser, SlackUser } from './people-of-sources.ts';
import { PersonErasure } from './person-erasures.ts';
import { Query } from './query.ts';
import { SourceIdentity } from './source-identity.ts';

export const resolvers: Resolvers = {
  Query,
  Mutation,
  Account,
  AccountGroup,
  Contact,
  ContactEmail,
  ContactGroup,
  ContactPhone,
  ContactMerge,
  Consent,
  Deal,
  DealGroup,
  DealStageChange,
  Employee,
  EmployeeGroup,
  IdentityProposal,
  IdentityReason,
  PersonErasure,
  SourceIdentity,
  SlackUser,
  GongUser,
  GongParty,
};

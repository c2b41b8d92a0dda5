import { Account } from './account.ts';
import { Consent } from './consent.ts';
import { Contact } from './contact.ts';
import { ContactEmail } from './contact-email.ts';
import { ContactMerge } from './contact-merge.ts';
import { ContactPhone } from './contact-phone.ts';
import { Deal } from './deal.ts';
import { Employee } from './employee.ts';
import { IdentityProposal } from './identity-proposal.ts';
import { PartyLink } from './party-link.ts';
import { PersonErasure } from './person-erasure.ts';
import { SourceRecord } from './source-record.ts';

export const entities = [
  Account,
  Consent,
  Contact,
  ContactEmail,
  ContactMerge,
  ContactPhone,
  Deal,
  Employee,
  IdentityProposal,
  PartyLink,
  PersonErasure,
  SourceRecord,
];

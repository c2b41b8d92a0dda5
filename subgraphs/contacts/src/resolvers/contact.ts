import { loadMany } from '@sophia/subgraph-kit';
import { Consent as ConsentEntity } from '../entities/consent.ts';
import { ContactEmail as ContactEmailEntity } from '../entities/contact-email.ts';
import { ContactMerge as ContactMergeEntity } from '../entities/contact-merge.ts';
import { ContactPhone as ContactPhoneEntity } from '../entities/contact-phone.ts';
import { SourceRecord } from '../entities/source-record.ts';
import type {
  ConsentResolvers,
  ContactEmailResolvers,
  ContactMergeResolvers,
  ContactPhoneResolvers,
  ContactResolvers,
} from '../generated/resolvers.ts';
import { loadAccount, loadContact } from '../loaders/by-id.ts';
import { maxIdentities, sourceName } from './source-identity.ts';

const maxMerges = 50;

export const Contact: ContactResolvers = {
  __resolveReference: async ({ id }, ctx) => loadContact(ctx, id),
  emails: ({ id }, _, ctx) => loadMany(ctx, ContactEmailEntity, 'contactId', id, { orderBy: ['position'] }),
  phones: ({ id }, _, ctx) => loadMany(ctx, ContactPhoneEntity, 'contactId', id, { orderBy: ['position'] }),
  account: ({ accountId }, _, ctx) => loadAccount(ctx, accountId),
  consents: ({ id }, _, ctx) => loadMany(ctx, ConsentEntity, 'contactId', id, { orderBy: ['channel'] }),
  identities: async ({ id }, _, ctx) =>
    (await loadMany(ctx, SourceRecord, 'contactId', id, { orderBy: ['source', 'sourceId'] })).slice(0, maxIdentities),
  merges: async ({ id }, _, ctx) =>
    (await loadMany(ctx, ContactMergeEntity, 'winnerId', id, { orderBy: ['-mergedAt'] })).slice(0, maxMerges),
  // Calls and Slack do not mark sample data, so a person known only from there follows the account.
  isSample: async ({ isSample, accountId }, _, ctx) =>
    isSample ?? (await loadAccount(ctx, accountId))?.isSample ?? false,
};

export const ContactEmail: ContactEmailResolvers = { isPrimary: ({ position }) => position === 0 };
export const ContactPhone: ContactPhoneResolvers = { isPrimary: ({ position }) => position === 0 };
export const Consent: ConsentResolvers = { source: ({ source }) => sourceName(source) };

export const ContactMerge: ContactMergeResolvers = {
  winner: ({ winnerId }, _, ctx) => loadContact(ctx, winnerId),
  movedIdentities: ({ snapshot }) => snapshot.loser.records.slice(0, maxIdentities),
};

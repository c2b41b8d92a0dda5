import { loadMany } from '@sophia/subgraph-kit';
import { SourceRecord } from '../entities/source-record.ts';
import type { AccountResolvers } from '../generated/resolvers.ts';
import { loadAccount, loadEmployee } from '../loaders/by-id.ts';
import { toMoney } from '../loaders/money.ts';
import { loadPipeline } from '../loaders/pipeline.ts';
import { contactsOf, dealsOf, subsidiariesOf } from './lists.ts';
import { maxIdentities } from './source-identity.ts';

export const Account: AccountResolvers = {
  __resolveReference: async ({ id }, ctx) => loadAccount(ctx, id),
  annualRevenue: ({ annualRevenue, currency }) => toMoney(annualRevenue, currency),
  owner: ({ ownerId }, _, ctx) => loadEmployee(ctx, ownerId),
  parent: ({ parentId }, _, ctx) => loadAccount(ctx, parentId),
  subsidiaries: ({ id }, args, ctx) => subsidiariesOf(ctx, id, args),
  identities: async ({ id }, _, ctx) =>
    (await loadMany(ctx, SourceRecord, 'accountId', id, { orderBy: ['source', 'sourceId'] })).slice(0, maxIdentities),
  contacts: ({ id }, args, ctx) => contactsOf(ctx, id, args),
  deals: ({ id }, args, ctx) => dealsOf(ctx, id, args),
  openDealCount: async ({ id }, _, ctx) => (await loadPipeline(ctx, id)).count,
  openPipeline: async ({ id }, _, ctx) => (await loadPipeline(ctx, id)).sums,
};

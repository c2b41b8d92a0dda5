import { loadMany } from '@sophia/subgraph-kit';
import { SourceRecord } from '../entities/source-record.ts';
import type { EmployeeResolvers } from '../generated/resolvers.ts';
import { loadEmployee } from '../loaders/by-id.ts';
import { accountsOwnedBy, dealsOwnedBy, reportsOf } from './lists.ts';
import { maxIdentities } from './source-identity.ts';

export const Employee: EmployeeResolvers = {
  __resolveReference: async ({ id }, ctx) => loadEmployee(ctx, id),
  manager: ({ managerId }, _, ctx) => loadEmployee(ctx, managerId),
  reports: ({ id }, args, ctx) => reportsOf(ctx, id, args),
  accounts: ({ id }, args, ctx) => accountsOwnedBy(ctx, id, args),
  deals: ({ id }, args, ctx) => dealsOwnedBy(ctx, id, args),
  identities: async ({ id }, _, ctx) =>
    (await loadMany(ctx, SourceRecord, 'employeeId', id, { orderBy: ['source', 'sourceId'] })).slice(0, maxIdentities),
};

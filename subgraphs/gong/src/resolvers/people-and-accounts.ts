import { connection, resolveReference } from '@sophia/subgraph-kit';
import type { AccountResolvers, ContactResolvers, DealResolvers, EmployeeResolvers } from '../generated/resolvers.ts';
import { loadCallStats } from '../loaders/call-stats.ts';
import { calls, callsOfPerson } from './call-lists.ts';

export const Account: AccountResolvers = {
  __resolveReference: resolveReference,
  calls: ({ id }, args, ctx) => connection(ctx, calls, args, { column: 'accountId', id }),
  callStats: ({ id }, _, ctx) => loadCallStats(ctx, id),
};

export const Deal: DealResolvers = {
  __resolveReference: resolveReference,
  calls: ({ id }, args, ctx) => connection(ctx, calls, args, { column: 'dealId', id }),
};

export const Contact: ContactResolvers = {
  __resolveReference: resolveReference,
  calls: ({ id }, args, ctx) => connection(ctx, callsOfPerson, args, { column: 'person', id }),
};

export const Employee: EmployeeResolvers = {
  __resolveReference: resolveReference,
  calls: ({ id }, args, ctx) => connection(ctx, callsOfPerson, args, { column: 'person', id }),
};

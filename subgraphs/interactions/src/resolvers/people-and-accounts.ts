import { connection, resolveReference } from '@sophia/subgraph-kit';
import type { AccountResolvers, ContactResolvers, DealResolvers, EmployeeResolvers } from '../generated/resolvers.ts';
import { interactionCountOf, lastInteractionOfAccount, lastInteractionOfContact } from '../loaders/timeline-stats.ts';
import { interactions, participations, threads } from './lists.ts';

export const Account: AccountResolvers = {
  __resolveReference: resolveReference,
  timeline: ({ id }, args, ctx) => connection(ctx, interactions, args, { column: 'accountId', id }),
  conversationThreads: ({ id }, args, ctx) => connection(ctx, threads, args, { column: 'accountId', id }),
  lastInteractionAt: ({ id }, _, ctx) => lastInteractionOfAccount(ctx, id),
  interactionCount: ({ id }, _, ctx) => interactionCountOf(ctx, id),
};

export const Contact: ContactResolvers = {
  __resolveReference: resolveReference,
  timeline: ({ id }, args, ctx) => connection(ctx, participations, args, { column: 'contactId', id }),
  lastInteractionAt: ({ id }, _, ctx) => lastInteractionOfContact(ctx, id),
};

export const Employee: EmployeeResolvers = {
  __resolveReference: resolveReference,
  timeline: ({ id }, args, ctx) => connection(ctx, participations, args, { column: 'employeeId', id }),
};

export const Deal: DealResolvers = {
  __resolveReference: resolveReference,
  timeline: ({ id }, args, ctx) => connection(ctx, interactions, args, { column: 'dealId', id }),
};

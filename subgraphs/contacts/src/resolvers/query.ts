import { groupsOf, loadOne, nodeFields, nodesNamed } from '@sophia/subgraph-kit';
import { PersonErasure } from '../entities/person-erasure.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { loadAccount, loadContact, loadDeal, loadEmployee } from '../loaders/by-id.ts';
import { findAccountByDomain, findContactByEmail } from '../loaders/by-key.ts';
import { allProposals, proposalGroups } from './identity-proposals.ts';
import {
  accountGroups,
  allAccounts,
  allContacts,
  allDeals,
  allEmployees,
  contactGroups,
  dealGroups,
  employeeGroups,
} from './lists.ts';
import { allErasures, erasureGroups } from './person-erasures.ts';

const { node, nodes } = nodeFields([
  nodesNamed('Account', loadAccount, 'customers:read'),
  nodesNamed('Contact', loadContact, 'customers:read'),
  nodesNamed('Deal', loadDeal, 'customers:read'),
  nodesNamed('Employee', loadEmployee, 'customers:read'),
]);

export const Query: QueryResolvers = {
  account: (_, { id }, ctx) => loadAccount(ctx, id),
  accountByDomain: async (_, { domain }, ctx) => loadAccount(ctx, await findAccountByDomain(ctx, domain)),
  accounts: (_, args, ctx) => allAccounts(ctx, args),
  accountGroups: (_, args, ctx) => groupsOf(ctx, accountGroups, args),
  contact: (_, { id }, ctx) => loadContact(ctx, id),
  contactByEmail: async (_, { email }, ctx) => loadContact(ctx, await findContactByEmail(ctx, email)),
  contacts: (_, args, ctx) => allContacts(ctx, args),
  contactGroups: (_, args, ctx) => groupsOf(ctx, contactGroups, args),
  deal: (_, { id }, ctx) => loadDeal(ctx, id),
  deals: (_, args, ctx) => allDeals(ctx, args),
  dealGroups: (_, args, ctx) => groupsOf(ctx, dealGroups, args),
  employee: (_, { id }, ctx) => loadEmployee(ctx, id),
  employees: (_, args, ctx) => allEmployees(ctx, args),
  employeeGroups: (_, args, ctx) => groupsOf(ctx, employeeGroups, args),
  identityProposals: (_, args, ctx) => allProposals(ctx, args),
  identityProposalGroups: (_, args, ctx) => groupsOf(ctx, proposalGroups, args),
  personErasure: (_, { id }, ctx) => loadOne(ctx, PersonErasure, id),
  personErasureGroups: (_, args, ctx) => groupsOf(ctx, erasureGroups, args),
  personErasures: (_, args, ctx) => allErasures(ctx, args),
  contactsNode: node,
  contactsNodes: nodes,
};

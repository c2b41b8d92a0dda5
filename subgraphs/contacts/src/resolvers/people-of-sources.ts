import type { GongPartyResolvers, GongUserResolvers, SlackUserResolvers } from '../generated/resolvers.ts';
import { loadContact, loadEmployee, loadParty, loadRecord } from '../loaders/by-id.ts';

/** Contacts and employees of Slack and Gong users and of call parties. */

export const SlackUser: SlackUserResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  contact: async ({ id }, _, ctx) => loadContact(ctx, (await loadRecord(ctx, id))?.contactId),
  employee: async ({ id }, _, ctx) => loadEmployee(ctx, (await loadRecord(ctx, id))?.employeeId),
};

export const GongUser: GongUserResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  employee: async ({ id }, _, ctx) => loadEmployee(ctx, (await loadRecord(ctx, id))?.employeeId),
};

export const GongParty: GongPartyResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  contact: async ({ id }, _, ctx) => loadContact(ctx, (await loadParty(ctx, id))?.contactId),
  employee: async ({ id }, _, ctx) => loadEmployee(ctx, (await loadParty(ctx, id))?.employeeId),
};

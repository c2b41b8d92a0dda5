import type { AccountResolvers, ContactResolvers, EmployeeResolvers } from '../generated/resolvers.ts';
import { channelsOfAccount, messagesOfContact, messagesOfEmployee, threadsOfAccount } from './lists.ts';

export const Account: AccountResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  slackChannels: ({ id }, args, ctx) => channelsOfAccount(ctx, id, args),
  slackThreads: ({ id }, args, ctx) => threadsOfAccount(ctx, id, args),
};

export const Contact: ContactResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  slackMessages: ({ id }, args, ctx) => messagesOfContact(ctx, id, args),
};

export const Employee: EmployeeResolvers = {
  __resolveReference: async ({ id }) => ({ id }),
  slackMessages: ({ id }, args, ctx) => messagesOfEmployee(ctx, id, args),
};

import { loadOne } from '@sophia/subgraph-kit';
import { contactEdit } from '../commands/contact-edit.ts';
import { contactMerge } from '../commands/contact-merge.ts';
import { contactUnmerge } from '../commands/contact-unmerge.ts';
import { ContactMerge } from '../entities/contact-merge.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { loadContact } from '../loaders/by-id.ts';
import { proposalMutations } from './identity-proposals.ts';
import { erasureMutations } from './person-erasures.ts';

/** Payloads are read after the change, as a later query would read them. */
export const Mutation: MutationResolvers = {
  ...proposalMutations,
  ...erasureMutations,

  async contactEdit(_, { id, input, expectedVersion = null }, ctx) {
    const result = await ctx.write((em) => contactEdit(em, { tenant: ctx.tenant, id, change: input, expectedVersion }));
    if ('errors' in result) return { contact: null, userErrors: result.errors };
    return { contact: await loadContact(ctx, result.contactId), userErrors: [] };
  },

  async contactMerge(_, { winnerId, loserId, reason = null }, ctx) {
    const { tenant, subject } = ctx;
    const result = await ctx.write((em) => contactMerge(em, { tenant, subject, winnerId, loserId, reason }));
    if ('error' in result) return { contact: null, merge: null, userErrors: [result.error] };
    return {
      contact: await loadContact(ctx, result.contactId),
      merge: await loadOne(ctx, ContactMerge, result.mergeId),
      userErrors: [],
    };
  },

  async contactUnmerge(_, { mergeId }, ctx) {
    const { tenant, subject } = ctx;
    const result = await ctx.write((em) => contactUnmerge(em, { tenant, subject, mergeId }));
    if ('error' in result) return { winner: null, loser: null, userErrors: [result.error] };
    return {
      winner: await loadContact(ctx, result.winnerId),
      loser: await loadContact(ctx, result.loserId),
      userErrors: [],
    };
  },
};

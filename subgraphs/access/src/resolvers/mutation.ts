import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { Caller } from '../commands/caller.ts';
import { revokeKey, rotateKey } from '../commands/change-key.ts';
import { type ChangedKey, createKey } from '../commands/create-key.ts';
import { saveUser } from '../commands/save-user.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { rightsOfCaller } from '../rights/read-rights.ts';

export const Mutation: MutationResolvers = {
  async userSave(_, { input }, ctx) {
    const caller = await callerOf(ctx);
    const saved = await ctx.write((em) => saveUser(em, caller, input));
    return { user: saved.user, userErrors: 'errors' in saved ? saved.errors : [] };
  },
  async apiKeyCreate(_, { input }, ctx) {
    const caller = await callerOf(ctx);
    return payloadOf(await ctx.write((em) => createKey(em, caller, input)));
  },
  async apiKeyRotate(_, { id, overlapHours }, ctx) {
    const caller = await callerOf(ctx);
    return payloadOf(await ctx.write((em) => rotateKey(em, caller, { id, overlapHours })));
  },
  apiKeyRevoke: async (_, { id }, ctx) =>
    payloadOf(await ctx.write((em) => revokeKey(em, { id, now: ctx.clock.now() }))),
};

async function callerOf(ctx: SubgraphContext): Promise<Caller> {
  const { scopes } = await rightsOfCaller(ctx);
  return { tenant: ctx.tenant, subject: ctx.subject, scopes, now: ctx.clock.now() };
}

function payloadOf(changed: ChangedKey) {
  if ('errors' in changed) return { apiKey: changed.apiKey, key: null, userErrors: changed.errors };
  return { apiKey: changed.apiKey, key: changed.key, userErrors: [] };
}

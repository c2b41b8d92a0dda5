import { badUserInput, isUuid, type SubgraphContext } from '@sophia/subgraph-kit';
import { appendAudit } from '../audit/append.ts';
import type { AuditEntry } from '../audit/record.ts';
import type { Caller } from '../commands/caller.ts';
import { editKey, revokeKey, rotateKey } from '../commands/change-key.ts';
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
  async apiKeyEdit(_, { id, input }, ctx) {
    const caller = await callerOf(ctx);
    return payloadOf(await ctx.write((em) => editKey(em, caller, { id, ...input })));
  },
  async apiKeyRevoke(_, { id }, ctx) {
    const caller = await callerOf(ctx);
    return payloadOf(await ctx.write((em) => revokeKey(em, caller, id)));
  },
  async auditAppend(_, { records }, ctx) {
    checkBatch(records);
    await ctx.write((em) => appendAudit(em, ctx.tenant, records, ctx.clock.now()));
    return true;
  },
};

async function callerOf(ctx: SubgraphContext): Promise<Caller> {
  const { scopes } = await rightsOfCaller(ctx);
  const { tenant, subject, roles, requestId } = ctx;
  return { tenant, subject, roles, scopes, requestId, now: ctx.clock.now() };
}

function payloadOf(changed: ChangedKey) {
  if ('errors' in changed) return { apiKey: changed.apiKey, key: null, userErrors: changed.errors };
  return { apiKey: changed.apiKey, key: changed.key, userErrors: [] };
}

const mostRecords = 500;

function checkBatch(records: readonly Pick<AuditEntry, 'id'>[]): void {
  if (records.length > mostRecords) throw badUserInput('records', `at most ${mostRecords}, not ${records.length}`);
  const wrong = records.findIndex(({ id }) => !isUuid(id));
  if (wrong !== -1) throw badUserInput(`records.${wrong}.id`, 'must be a UUID');
}

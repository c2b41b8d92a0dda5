import { type Database, type EntityManager, evenIfClosed } from '@sophia/database';
import { badUserInput, isUuid } from '@sophia/subgraph-kit';
import { appendAudit } from '../audit/append.ts';
import type { AuditEntry } from '../audit/record.ts';
import type { Caller } from '../commands/caller.ts';
import { editKey, revokeKey, rotateKey } from '../commands/change-key.ts';
import { type ChangedKey, createKey } from '../commands/create-key.ts';
import { endSession } from '../commands/end-session.ts';
import { saveUser } from '../commands/save-user.ts';
import { type ChangedView, chooseDefault, deleteView, saveView } from '../commands/saved-views.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { rightsOfCaller } from '../rights/read-rights.ts';
import type { ResolverContext } from '../services/services.ts';
import { changerOf, refuseOthersThanOperators } from '../tenants/callers.ts';
import {
  beginRemoval,
  type ChangedTenant,
  type Changer,
  createTenant,
  editSettings,
  resumeTenant,
  suspendTenant,
} from '../tenants/change-tenants.ts';
import { tenantError } from '../tenants/tenant-error.ts';
import { seenView } from '../views/read-views.ts';

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
  savedViewSave: (_, { input }, ctx) => changeView(ctx, (em, caller) => saveView(em, caller, input)),
  savedViewDelete: (_, { id }, ctx) => changeView(ctx, (em, caller) => deleteView(em, caller, id)),
  savedViewDefault: (_, { page, id = null, forTeam }, ctx) =>
    changeView(ctx, (em, caller) => chooseDefault(em, caller, { page, id, forTeam })),
  async sessionEnd(_, { id, expiresAt }, ctx) {
    if (!isUuid(id)) throw badUserInput('id', 'must be a UUID');
    const { tenant, clock } = ctx;
    // Once the tenant is open again, the session must not be.
    await evenIfClosed(() => ctx.write((em) => endSession(em, { tenant, id, expiresAt, now: clock.now() })));
    return true;
  },
  async tenantCreate(_, { input: { id, name, timeZone, currencyCode } }, ctx) {
    await refuseOthersThanOperators(ctx);
    const given = { id, name: name ?? undefined, timeZone: timeZone ?? undefined, currencyCode };
    return tenantPayload(await createTenant(ctx.services.tenancy.database, changerOf(ctx), given));
  },
  tenantSuspend: (_, { id }, ctx) => changeOther(ctx, id, suspendTenant),
  tenantResume: (_, { id }, ctx) => changeOther(ctx, id, resumeTenant),
  tenantRemove: (_, { id, confirm }, ctx) =>
    changeOther(ctx, id, async (...change) =>
      confirm === id
        ? beginRemoval(...change)
        : { tenant: null, errors: [tenantError('INVALID', 'This is not the id of the tenant.', 'confirm')] },
    ),
  async tenantSettingsEdit(_, { input: { tenant, name, timeZone, currencyCode, expectedVersion } }, ctx) {
    const id = tenant ?? ctx.tenant;
    if (id !== ctx.tenant) await refuseOthersThanOperators(ctx);
    const change = {
      name: name ?? undefined,
      timeZone: timeZone ?? undefined,
      currencyCode,
      expectedVersion: expectedVersion ?? undefined,
      needsRecord: id !== ctx.tenant,
    };
    return tenantPayload(await editSettings(ctx.services.tenancy.database, changerOf(ctx), id, change));
  },
  async auditAppend(_, { records }, ctx) {
    checkBatch(records);
    // What happened before a tenant was suspended or removed is recorded, too.
    await evenIfClosed(() => ctx.write((em) => appendAudit(em, ctx.tenant, records, ctx.clock.now())));
    return true;
  },
};

type TenantChange = (database: Database, by: Changer, id: string) => Promise<ChangedTenant>;

/** Changes a tenant in the name of an operator. */
async function changeOther(ctx: ResolverContext, id: string, change: TenantChange) {
  await refuseOthersThanOperators(ctx);
  if (id === ctx.tenant)
    return tenantPayload({
      tenant: null,
      errors: [tenantError('OWN_TENANT', 'This is the tenant of the operators.', 'id')],
    });
  return tenantPayload(await change(ctx.services.tenancy.database, changerOf(ctx), id));
}

const tenantPayload = (changed: ChangedTenant) => ({
  tenant: changed.tenant,
  userErrors: 'errors' in changed ? [...changed.errors] : [],
});

async function callerOf(ctx: ResolverContext): Promise<Caller> {
  const { scopes } = await rightsOfCaller(ctx);
  const { tenant, subject, roles, requestId } = ctx;
  return { tenant, subject, roles, scopes, requestId, now: ctx.clock.now() };
}

/** Returns the view as `savedViews` shows it afterwards. */
async function changeView(ctx: ResolverContext, change: (em: EntityManager, caller: Caller) => Promise<ChangedView>) {
  const caller = await callerOf(ctx);
  const { view, errors } = await ctx.write((em) => change(em, caller));
  return { savedView: view && (await seenView(ctx, view)), userErrors: [...errors] };
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

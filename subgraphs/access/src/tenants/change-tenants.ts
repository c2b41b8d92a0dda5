import { randomUUID } from 'node:crypto';
import { LockMode } from '@mikro-orm/core';
import { closedStateOf, closeTenant, type Database, type EntityManager, evenIfClosed } from '@sophia/database';
import { publish } from '@sophia/events';
import { tenantNameProblem } from '@sophia/settings';
import { appendAudit } from '../audit/append.ts';
import { changesBetween } from '../commands/record-change.ts';
import { Tenant, type TenantRow } from '../entities/tenant.ts';
import type { TenantState } from '../generated/resolvers.ts';
import { defaultSettings, settingsProblems, type TenantSettings } from './settings.ts';
import { type TenantError, tenantError } from './tenant-error.ts';

/** Who changes a tenant: somebody of the operators, of the tenant itself, or a command. */
export interface Changer {
  readonly subject: string;
  /** Absent for a command. */
  readonly tenant?: string;
  readonly roles?: readonly string[];
  readonly requestId?: string;
  readonly now: Date;
}

export type ChangedTenant =
  | { readonly tenant: TenantRow }
  | { readonly errors: readonly TenantError[]; readonly tenant: TenantRow | null };

export interface NewTenant extends Partial<TenantSettings> {
  readonly id: string;
  readonly name?: string;
}

export interface SettingsChange extends Partial<TenantSettings> {
  readonly name?: string;
  readonly expectedVersion?: number;
}

/** Creates a tenant, also one that was removed before. */
export async function createTenant(database: Database, by: Changer, given: NewTenant): Promise<ChangedTenant> {
  const problem = tenantNameProblem(given.id);
  if (problem !== undefined)
    return { tenant: null, errors: [tenantError('INVALID', `A tenant's id ${problem}.`, 'input', 'id')] };
  return change(database, given.id, async (em) => {
    const known = await find(em, given.id);
    if (known)
      return { tenant: known, errors: [tenantError('EXISTS', 'There is a tenant with this id.', 'input', 'id')] };
    const closed = await closedStateOf(em, given.id);
    if (closed === 'REMOVING')
      return { tenant: null, errors: [tenantError('WRONG_STATE', 'The tenant is being removed.', 'input', 'id')] };
    const errors = [...nameProblems(given.name), ...(await settingsProblems(em, given))];
    if (errors.length > 0) return { tenant: null, errors };
    await closeTenant(em, given.id, null);
    const renewedAt = closed === 'REMOVED' ? by.now : null;
    return save(em, by, { ...newRecord(given, by.now), renewedAt }, 'was created');
  });
}

/** Suspends a tenant. One without a record gets one. */
export const suspendTenant = (database: Database, by: Changer, id: string): Promise<ChangedTenant> =>
  changeState(database, by, id, { from: ['ACTIVE', 'SUSPENDED'], to: 'SUSPENDED', what: 'was suspended' });

export const resumeTenant = (database: Database, by: Changer, id: string): Promise<ChangedTenant> =>
  changeState(database, by, id, { from: ['SUSPENDED', 'ACTIVE'], to: 'ACTIVE', what: 'was resumed' });

/** Begins to remove a suspended tenant. Each subgraph then removes its rows. */
export const beginRemoval = (database: Database, by: Changer, id: string): Promise<ChangedTenant> =>
  changeState(database, by, id, { from: ['SUSPENDED'], to: 'REMOVING', what: 'is being removed' });

/** Changes settings of a tenant. One without a record gets one, except where it may be a mistyped name. */
export function editSettings(
  database: Database,
  by: Changer,
  id: string,
  { needsRecord = false, ...settings }: SettingsChange & { readonly needsRecord?: boolean },
): Promise<ChangedTenant> {
  const problem = tenantNameProblem(id);
  if (problem !== undefined)
    return Promise.resolve({
      tenant: null,
      errors: [tenantError('INVALID', `A tenant's id ${problem}.`, 'input', 'tenant')],
    });
  return changeExisting(database, id, async (em) => {
    if (needsRecord && !(await find(em, id)))
      return { tenant: null, errors: [tenantError('NOT_FOUND', 'No tenant has this id.', 'input', 'tenant')] };
    return applySettings(em, by, id, settings);
  });
}

/** Changes settings of the transaction's tenant. */
export async function applySettings(
  em: EntityManager,
  by: Changer,
  id: string,
  { expectedVersion, name, timeZone, currencyCode }: SettingsChange,
): Promise<ChangedTenant> {
  const known = await find(em, id);
  const before = known ?? newRecord({ id }, by.now);
  if (expectedVersion !== undefined && expectedVersion !== (known?.version ?? 0))
    return {
      tenant: known,
      errors: [tenantError('CONFLICT', 'Somebody has changed it in the meantime. Read it again.')],
    };
  const errors = [...nameProblems(name), ...(await settingsProblems(em, { timeZone, currencyCode }))];
  if (errors.length > 0) return { tenant: known, errors };
  const after = {
    ...before,
    name: name?.trim() ?? before.name,
    timeZone: timeZone ?? before.timeZone,
    currencyCode: currencyCode === undefined ? before.currencyCode : currencyCode,
  };
  const changes = changesBetween(settingsOf(before), settingsOf(after)).text;
  if (changes === '' && known) return { tenant: known };
  return save(em, by, after, `was changed; ${changes || 'its settings are the same'}`);
}

const settingsOf = ({ name, timeZone, currencyCode }: TenantRow) => ({ name, timeZone, currencyCode });

const change = (
  database: Database,
  id: string,
  work: (em: EntityManager) => Promise<ChangedTenant>,
): Promise<ChangedTenant> => evenIfClosed(() => database.transaction(id, work));

/** A tenant that is being removed stays so, and one that was removed comes back only by being created. */
const changeExisting: typeof change = (database, id, work) =>
  change(database, id, async (em) => {
    const state = await closedStateOf(em, id);
    if (state !== 'REMOVED' && state !== 'REMOVING') return work(em);
    const message = state === 'REMOVED' ? 'The tenant was removed.' : 'The tenant is being removed.';
    return { tenant: await find(em, id), errors: [tenantError('WRONG_STATE', message)] };
  });

interface StateChange {
  readonly from: readonly TenantState[];
  readonly to: TenantState;
  readonly what: string;
}

function changeState(
  database: Database,
  by: Changer,
  id: string,
  { from, to, what }: StateChange,
): Promise<ChangedTenant> {
  const problem = tenantNameProblem(id);
  if (problem !== undefined)
    return Promise.resolve({ tenant: null, errors: [tenantError('INVALID', `A tenant's id ${problem}.`, 'id')] });
  return changeExisting(database, id, async (em) => {
    const known = await find(em, id);
    // Tenants of before they had records exist by their data alone, and can be suspended like all others.
    const before = known ?? (to === 'SUSPENDED' ? newRecord({ id }, by.now) : null);
    if (!before) return { tenant: null, errors: [tenantError('NOT_FOUND', 'No tenant has this id.', 'id')] };
    if (!from.includes(before.state as TenantState))
      return { tenant: known, errors: [tenantError('WRONG_STATE', refusal(before.state, to), 'id')] };
    if (known?.state === to) return { tenant: known };
    await closeTenant(em, id, to === 'ACTIVE' ? null : to);
    return save(em, by, { ...before, state: to }, what);
  });
}

function refusal(state: string, to: TenantState): string {
  return to === 'REMOVING' ? 'The tenant is active. Suspend it first.' : `The tenant is ${state.toLowerCase()}.`;
}

const find = (em: EntityManager, id: string): Promise<TenantRow | null> =>
  em.findOne(Tenant, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });

const newRecord = ({ id, name, timeZone, currencyCode }: NewTenant, now: Date): TenantRow => ({
  id,
  name: name?.trim() ?? id,
  state: 'ACTIVE',
  timeZone: timeZone ?? defaultSettings.timeZone,
  currencyCode: currencyCode ?? defaultSettings.currencyCode,
  version: 0,
  createdAt: now,
  renewedAt: null,
  updatedAt: now,
});

/** Writes the record, tells other subgraphs and programs, and adds the change to the audit of the tenant. */
async function save(em: EntityManager, by: Changer, row: TenantRow, what: string): Promise<ChangedTenant> {
  const saved = { ...row, version: row.version + 1, updatedAt: by.now };
  await em.upsert(Tenant, saved, { onConflictFields: ['id'], onConflictExcludeFields: ['createdAt'] });
  const { name, state, timeZone, currencyCode = null } = saved;
  const data = { name, state: state as TenantState, timeZone, currencyCode };
  await publish(em, [{ type: 'tenant.changed', subject: row.id, data }]);
  await appendAudit(em, row.id, [auditEntry(by, what)], by.now);
  return { tenant: saved };
}

export const auditEntry = ({ subject, tenant, roles, requestId, now }: Changer, what: string) => ({
  id: randomUUID(),
  occurredAt: now,
  kind: 'TENANT' as const,
  outcome: 'OK' as const,
  subject,
  roles,
  requestId,
  detail: `The tenant ${what}${tenant === undefined ? '' : `, by somebody of the tenant ${JSON.stringify(tenant)}`}.`,
});

function nameProblems(name: string | undefined): TenantError[] {
  if (name === undefined) return [];
  const length = [...name.trim()].length;
  if (length > 0 && length <= 200) return [];
  return [tenantError('INVALID', 'The name has to have 1 to 200 characters.', 'input', 'name')];
}

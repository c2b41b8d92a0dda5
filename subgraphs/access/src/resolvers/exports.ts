import { LockMode } from '@mikro-orm/core';
import { query, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { Export, type ExportRow } from '../entities/export.ts';
import { cancelExport, failExport } from '../exports/end-export.ts';
import { readParts } from '../exports/read-parts.ts';
import { recordExport } from '../exports/record-export.ts';
import { isSame, limitsWithSameRights } from '../exports/rights.ts';
import { appendPart, claimExport, setBack } from '../exports/run-export.ts';
import { startExport } from '../exports/start-export.ts';
import type { MutationResolvers, QueryResolvers } from '../generated/resolvers.ts';
import type { KeyLimits } from '../keys/limits.ts';
import type { ResolverContext } from '../services/services.ts';

/** Most exports of an owner that a list has. */
const listed = 100;

const otherRights = {
  code: 'RIGHTS_CHANGED',
  message: 'The rights of the one who started the export have changed, or have ended',
};

/** For gateways, which know whom they ask for. */
export const exportQueries: Pick<QueryResolvers, 'exportTenants' | 'export' | 'exports' | 'exportParts'> = {
  async exportTenants(_, __, ctx) {
    const now = ctx.clock.now().toISOString();
    const rows = await ctx.read((em) =>
      query<{ tenant: string }>(em, sql`select access.tenants_with_exports(${now}::timestamptz) as tenant`),
    );
    return rows.map(({ tenant }) => tenant);
  },
  export: (_, { id, subject }, ctx) => exportFor(ctx, id, subject),
  exports: (_, { subject }, ctx) =>
    ctx.read((em) => em.find(Export, { subject }, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: listed })),
  async exportParts(_, { id, subject, offset }, ctx) {
    const found = await exportFor(ctx, id, subject);
    if (found?.status !== 'COMPLETED' || !(await limitsWithSameRights(ctx, found))) return [];
    return ctx.read((em) => readParts(em, id, offset));
  },
};

export const exportMutations: Pick<
  MutationResolvers,
  'exportStart' | 'exportCancel' | 'exportClaim' | 'exportAppend' | 'exportSetBack' | 'exportOpen'
> = {
  exportStart(_, { input }, ctx) {
    const { operationName, operationHash, fields, ids, address, clientName, requestId, ...given } = input;
    const audited = { operationName, operationHash, fields, ids };
    const origin = { address, clientName, requestId };
    return ctx.write((em) => startExport(em, ctx.tenant, { ...given, audited, origin }, ctx.clock.now()));
  },
  async exportCancel(_, { id, subject }, ctx) {
    if (!isUuid(id)) return null;
    return ctx.write(async (em) => {
      const row = await em.findOne(Export, { id, subject }, locked);
      if (row) await cancelExport(em, row, ctx.clock.now());
      return row;
    });
  },
  async exportClaim(_, { leaseMs }, ctx) {
    const { tenant, clock } = ctx;
    const row = await ctx.write((em) => claimExport(em, tenant, leaseMs, clock.now()));
    const limits = row && (await limitsOf(ctx, row));
    return row?.claim && limits ? { ...row, claim: row.claim, limits } : null;
  },
  async exportAppend(_, { input }, ctx) {
    const row = await ctx.read((em) => em.findOne(Export, { id: input.id }));
    const limits = row && (await limitsOf(ctx, row));
    return limits && (await ctx.write((em) => appendPart(em, input, ctx.clock.now()))) ? limits : null;
  },
  async exportSetBack(_, { input: { code, message, ...run } }, ctx) {
    const problem = code ? { code, message: message ?? '' } : null;
    await ctx.write((em) => setBack(em, { ...run, problem }, ctx.clock.now()));
    return true;
  },
  async exportOpen(_, { input: { id, subject, offset, address, clientName, requestId, ...rights } }, ctx) {
    const row = await exportFor(ctx, id, subject);
    if (!row || !isSame(row, rights)) return false;
    const detail = `The rows of an export were downloaded from byte ${offset} on`;
    const told = { outcome: 'OK', count: row.rows, detail, address, clientName, requestId } as const;
    await ctx.write((em) => recordExport(em, row, told, ctx.clock.now()));
    return true;
  },
};

const exportFor = async (ctx: ResolverContext, id: string, subject: string): Promise<ExportRow | null> =>
  isUuid(id) ? ctx.read((em) => em.findOne(Export, { id, subject })) : null;

/** Pages, ends and removals of one export wait for each other, and read what the one before has written. */
const locked = { lockMode: LockMode.PESSIMISTIC_WRITE } as const;

/**
 * Returns what limits the owner of an export now. Ends the export, and returns null, if they have other rights than at the start, so
 * that no row is stored that they may not see.
 */
async function limitsOf(ctx: ResolverContext, owner: ExportRow): Promise<KeyLimits | null> {
  const limits = await limitsWithSameRights(ctx, owner);
  if (limits) return limits;
  await ctx.write(async (em) => {
    const row = await em.findOne(Export, { id: owner.id, status: 'RUNNING' }, locked);
    if (row) await failExport(em, row, otherRights, ctx.clock.now());
  });
  return null;
}

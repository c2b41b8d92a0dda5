import { type EntityManager, query, sql } from '@sophia/database';
import type { ReportRow } from '../entities/report.ts';

/** What one needs to read any report. They quote nobody, and have no addresses. */
export const reportScopes = ['customers:read', 'insights:read'] as const;

/** Returns why the maker of a report may read it no more; null if it is still theirs to read. */
export async function rightsProblem(
  em: EntityManager,
  { createdBy, scopes }: Pick<ReportRow, 'createdBy' | 'scopes'>,
  now: Date,
): Promise<string | null> {
  const [maker] = await query<{ ends_at: string | null; scopes: readonly string[] }>(
    em,
    sql`select ends_at, scopes from intelligence.report_makers where subject = ${createdBy}`,
  );
  if (maker?.ends_at != null && new Date(maker.ends_at) <= now) return 'Whoever set it up may use the graph no more.';
  const has = new Set(maker?.scopes ?? scopes);
  return reportScopes.every((scope) => has.has(scope))
    ? null
    : 'Whoever set it up may no longer read the customers and insights of all accounts.';
}

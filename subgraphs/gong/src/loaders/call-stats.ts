import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';

export interface CallStatsRow {
  total: number;
  last30Days: number;
  last90Days: number;
  totalDurationSeconds: number;
  averageDurationSeconds: number | null;
  averageTalkRatio: number | null;
  firstCallAt: Date | null;
  lastCallAt: Date | null;
}

/** Loads statistics of an account's calls, in one batch for all accounts requested together. */
export function loadCallStats(ctx: SubgraphContext, accountId: string): Promise<CallStatsRow> {
  const load = ctx.loader<string, CallStatsRow>(loadCallStats, async (em, accountIds) => {
    const now = ctx.clock.now();
    const rows = await query<
      CallStatsRow & { accountId: string; firstCallAt: string | null; lastCallAt: string | null }
    >(
      em,
      sql`select account_id as "accountId", count(*)::int as total,
         count(*) filter (where started_at > ${now}::timestamptz - interval '30 days' and started_at <= ${now}::timestamptz)::int as "last30Days",
         count(*) filter (where started_at > ${now}::timestamptz - interval '90 days' and started_at <= ${now}::timestamptz)::int as "last90Days",
         least(sum(duration_seconds), 2147483647)::int as "totalDurationSeconds",
         avg(duration_seconds)::float8 as "averageDurationSeconds", avg(talk_ratio)::float8 as "averageTalkRatio",
         min(started_at) as "firstCallAt", max(started_at) as "lastCallAt"
       from gong.gong_calls where account_id = any(${accountIds}::uuid[]) group by account_id`,
    );
    const stats = new Map(rows.map(({ accountId, ...row }) => [accountId, row]));
    return accountIds.map((id) => {
      const row = stats.get(id);
      return row ? { ...row, firstCallAt: toDate(row.firstCallAt), lastCallAt: toDate(row.lastCallAt) } : none;
    });
  });
  return load.load(accountId);
}

const toDate = (time: string | null): Date | null => (time === null ? null : new Date(time));

const none: CallStatsRow = {
  total: 0,
  last30Days: 0,
  last90Days: 0,
  totalDurationSeconds: 0,
  averageDurationSeconds: null,
  averageTalkRatio: null,
  firstCallAt: null,
  lastCallAt: null,
};

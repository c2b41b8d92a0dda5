import { query, sql } from '@sophia/database';
import type { ReportSection } from '../../entities/report-content.ts';
import type { ResolverContext } from '../../services/services.ts';
import { formatTime, words } from '../words/formats.ts';

const most = 10;

interface Row {
  readonly title: string;
  readonly severity: string;
  readonly account_id: string | null;
  readonly account: string | null;
  readonly raised_at: string;
  readonly all: number;
}

/** The open alerts, the severest first. Their titles quote nobody. */
export async function alertsSection(ctx: ResolverContext, timeZone: string): Promise<ReportSection> {
  const rows = await ctx.read((em) =>
    query<Row>(
      em,
      sql`select t.title, (array['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'])[t.severity] as severity, t.account_id,
         account.name as account, t.raised_at, count(*) over ()::int as all
       from intelligence.alerts t
       left join intelligence.account_facts account on account.tenant_id = t.tenant_id and account.account_id = t.account_id
       where t.status = 'OPEN' or t.status = 'SNOOZED' and t.snoozed_until <= ${ctx.clock.now().toISOString()}::timestamptz
       order by t.severity desc, t.raised_at desc, t.id limit ${most}`,
    ),
  );
  const all = rows[0]?.all ?? 0;
  return {
    title: `Open alerts: ${all}`,
    table: {
      columns: [{ title: 'Alert' }, { title: 'Severity' }, { title: 'Account' }, { title: 'Since' }],
      rows: rows.map((row) => ({
        cells: [row.title, words(row.severity), row.account ?? '–', formatTime(new Date(row.raised_at), timeZone)],
        path: row.account_id === null ? undefined : `/accounts/${row.account_id}`,
      })),
      none: 'No alert is open.',
      more: all > rows.length ? `The ${rows.length} most severe of ${all}.` : undefined,
    },
  };
}

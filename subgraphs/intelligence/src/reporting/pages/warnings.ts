import { query, sql } from '@sophia/database';
import type { DealWarningKind } from '../../entities/open-deal.ts';
import type { ReportSection } from '../../entities/report-content.ts';
import { dayIn } from '../../metrics/days.ts';
import { openDealsAt } from '../../pipeline/open-deals.ts';
import type { ResolverContext } from '../../services/services.ts';
import { formatDay, formatMoney, words } from '../words/formats.ts';

interface Row {
  readonly deal_id: string;
  readonly name: string;
  readonly account: string | null;
  readonly stage: string;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly close_date: string | null;
  readonly warnings: readonly DealWarningKind[];
  readonly all: number;
}

/** Open deals that something is wrong with, the next to close first. */
export async function warningsSection(ctx: ResolverContext, timeZone: string, most: number): Promise<ReportSection> {
  const now = ctx.clock.now();
  const deals = openDealsAt(sql`${now.toISOString()}::timestamptz`, sql`${dayIn(timeZone, now)}::date`);
  const rows = await ctx.read((em) =>
    query<Row>(
      em,
      sql`select d.deal_id, d.name, account.name as account, d.stage, d.amount, d.currency, d.close_date::text as close_date,
         d.warnings, count(*) over ()::int as all
       from (${deals}) d
       left join intelligence.account_facts account
         on account.tenant_id = d.tenant_id and account.account_id = d.account_id
       where cardinality(d.warnings) > 0 order by d.close_date nulls last, d.deal_id limit ${most}`,
    ),
  );
  const all = rows[0]?.all ?? 0;
  return {
    title: `Open deals with warnings: ${all}`,
    table: {
      columns: [
        { title: 'Deal' },
        { title: 'Account' },
        { title: 'Stage' },
        { title: 'Amount', isNumber: true },
        { title: 'Closes' },
        { title: 'Warnings' },
      ],
      rows: rows.map((row) => ({
        cells: [
          row.name,
          row.account ?? '–',
          row.stage,
          row.amount === null ? '–' : formatMoney(Number(row.amount), row.currency),
          row.close_date === null ? '–' : formatDay(row.close_date),
          row.warnings.map(words).join(', '),
        ],
        path: `/revenue?tab=deals&deal=${row.deal_id}`,
      })),
      none: 'No open deal has a warning.',
      more: all > rows.length ? `The next ${rows.length} to close of ${all}.` : undefined,
    },
  };
}

import { query, sql } from '@sophia/database';
import type { ReportSection } from '../../entities/report-content.ts';
import type { Factor } from '../../entities/score.ts';
import { changeSince } from '../../loaders/analyses-and-scores.ts';
import { isChurnRisk } from '../../loaders/churn-risks.ts';
import { overrideOf } from '../../loaders/scores.ts';
import type { ResolverContext } from '../../services/services.ts';

interface Row {
  readonly id: string;
  readonly value: number;
  readonly computed_at: string;
  readonly factors: readonly Factor[];
  readonly account_id: string;
  readonly account: string;
  readonly owner: string | null;
  readonly all: number;
}

const reasonsShown = 2;

/** The accounts that are most likely to leave, with what says so. */
export async function risksSection(ctx: ResolverContext, most: number): Promise<ReportSection> {
  const rows = await ctx.read((em) =>
    query<Row>(
      em,
      sql`select t.id, t.value, t.computed_at, t.factors, account.account_id, account.name as account, owner.full_name as owner,
         count(*) over ()::int as all
       from intelligence.scores t
       join intelligence.account_facts account on account.tenant_id = t.tenant_id and account.account_id = t.subject_id
       left join intelligence.employee_facts owner
         on owner.tenant_id = t.tenant_id and owner.employee_id = account.owner_id
       where ${isChurnRisk} order by t.value desc, t.id limit ${most}`,
    ),
  );
  const all = rows[0]?.all ?? 0;
  return {
    title: 'Accounts most likely to leave',
    text: 'The risk is 0 to 100, with its change in 7 days.',
    table: {
      columns: [{ title: 'Account' }, { title: 'Risk', isNumber: true }, { title: 'Why' }, { title: 'Owner' }],
      rows: await Promise.all(rows.map((row) => rowOf(ctx, row))),
      none: 'No account has a risk yet. It is calculated once there are conversations.',
      more: all > rows.length ? `The first ${rows.length} of ${all}.` : undefined,
    },
  };
}

async function rowOf(ctx: ResolverContext, { id, value, computed_at, factors, account_id, account, owner }: Row) {
  const shown = (await overrideOf(ctx, id))?.value ?? value;
  const change = await changeSince({ id, value, computedAt: new Date(computed_at) }, 7, ctx);
  const points = change === null ? 0 : Math.round(change);
  const reasons = factors.filter(({ contribution }) => contribution > 0).slice(0, reasonsShown);
  return {
    cells: [
      account,
      `${Math.round(shown)}${points === 0 ? '' : ` (${points > 0 ? '+' : '−'}${Math.abs(points)})`}`,
      reasons.map(({ label }) => label).join(' · ') || '–',
      owner ?? '–',
    ],
    path: `/accounts/${account_id}?why=churnRisk`,
  };
}

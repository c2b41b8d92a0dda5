import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { closedDealsAsOf } from '../../facts/deals-as-of.ts';
import { type PracticeName, practices } from './practices.ts';

const years = 2;
const day = 86_400_000;

/** How the closed deals of a tenant fared with and without a practice. */
export interface PracticeOutcome {
  readonly practice: PracticeName;
  readonly with_deals: number;
  readonly with_won: number;
  readonly without_deals: number;
  readonly without_won: number;
}

/** Counts how the deals of the last two years fared with and without each practice, unless it was counted today. */
export async function countPractices(em: EntityManager, tenant: string, now: Date): Promise<void> {
  const [last] = await query<{ at: string | null; has_deals: boolean }>(
    em,
    sql`select min(computed_at) as at, exists (select from intelligence.deal_facts where status <> 'OPEN') as has_deals
      from intelligence.practice_outcomes`,
  );
  if (!last?.has_deals || (last.at !== null && now.getTime() - Date.parse(last.at) < day)) return;
  const outcomes: PracticeOutcome[] = [];
  for (const name of Object.keys(practices) as PracticeName[]) outcomes.push(await outcomeOf(em, name, now));
  await upsert(
    em,
    'intelligence.practice_outcomes',
    outcomes.map((outcome) => ({ tenant_id: tenant, ...outcome, computed_at: now })),
    { key: ['tenant_id', 'practice'] },
  );
}

async function outcomeOf(em: EntityManager, practice: PracticeName, now: Date): Promise<PracticeOutcome> {
  const at = sql`${now.toISOString()}::timestamptz`;
  const from = sql`${at} - make_interval(years => ${years}::int)`;
  const [row] = await query<Omit<PracticeOutcome, 'practice'>>(
    em,
    sql`with closed as materialized (${closedDealsAsOf(at, from)}), judged as (${practices[practice].deals({ at, from })})
     select count(*) filter (where done)::int as with_deals,
       count(*) filter (where done and status = 'WON')::int as with_won,
       count(*) filter (where not done)::int as without_deals,
       count(*) filter (where not done and status = 'WON')::int as without_won
     from judged join closed using (tenant_id, deal_id)`,
  );
  return { practice, with_deals: 0, with_won: 0, without_deals: 0, without_won: 0, ...row };
}

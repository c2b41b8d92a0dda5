import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { dayOf } from './forecast-row.ts';
import { scopesOf } from './make-forecasts.ts';
import { actualOf } from './model/actual.ts';
import { periodOf } from './model/period.ts';
import type { Question } from './model/windows.ts';
import { type CurrencyDeal, readDeals } from './read-deals.ts';

/** Days after the end of a period in which deals that are recorded late still change its revenue. */
const lateDays = 90;

interface EndedPeriod {
  readonly kind: Question['kind'];
  readonly unit: Question['period']['unit'];
  readonly period_start: string;
}

/** Writes what ended periods brought beside their forecasts. */
export async function saveActuals(em: EntityManager, now: Date): Promise<void> {
  const ended = await query<EndedPeriod>(
    em,
    sql`select distinct kind, unit, period_start::text as period_start from intelligence.forecasts
     where period_end < ${dayOf(now.getTime())}::date and (actual is null
       or kind = 'REVENUE' and period_end >= ${dayOf(now.getTime())}::date - ${lateDays}::int)`,
  );
  if (ended.length === 0) return;
  const known = await readDeals(em, now);
  for (const { kind, unit, period_start } of ended) {
    const period = periodOf(unit, Date.parse(period_start));
    const deals = kind === 'REVENUE' ? known : await readDeals(em, new Date(period.end - 1));
    await writeActuals(em, deals, { kind, period });
  }
}

async function writeActuals(
  em: EntityManager,
  deals: readonly CurrencyDeal[],
  question: Omit<Question, 'asOf'>,
): Promise<void> {
  const actuals = [...Map.groupBy(deals, ({ currency }) => currency)].flatMap(([currency, alike]) =>
    scopesOf(alike).map(([{ ownerId, segment }, own]) => ({
      owner_id: ownerId,
      segment,
      currency,
      actual: actualOf(own, question, alike).toFixed(2),
    })),
  );
  await query(
    em,
    sql`update intelligence.forecasts forecast set actual = coalesce((
       select found.actual from json_to_recordset(${toDatabaseJson(actuals)}::json)
         as found(owner_id uuid, segment text, currency text, actual numeric)
       where found.owner_id is not distinct from forecast.owner_id
         and found.segment is not distinct from forecast.segment
         and found.currency is not distinct from forecast.currency
     ), 0)
     where kind = ${question.kind} and unit = ${question.period.unit}
       and period_start = ${dayOf(question.period.start)}::date`,
  );
}

import { type EntityManager, query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import type { ForecastRow } from '../entities/forecast.ts';
import { makeForecastsInThread } from '../forecasting/forecast-thread.ts';
import { periodOf } from '../forecasting/model/period.ts';
import { readDeals } from '../forecasting/read-deals.ts';
import { saveActuals } from '../forecasting/save-actuals.ts';
import { saveForecasts } from '../forecasting/save-forecasts.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Forecasts this and the next month and quarter, and compares the forecasts of ended ones with what came. */
export const forecastDeals: JobKind<null, ForecastRow[], OutsideTransaction> = {
  name: 'forecast-deals',
  limitMs: 1_800_000,
  async work(_, { database, tenant, signal, clock }) {
    const now = clock.now();
    const deals = await database.transaction(tenant, (em) => readDeals(em, now));
    const asOf = now.getTime();
    const questions = (['MONTH', 'QUARTER'] as const).flatMap((unit) =>
      [0, 1].flatMap((later) =>
        (['REVENUE', 'PIPELINE'] as const).map((kind) => ({ kind, period: periodOf(unit, asOf, later), asOf })),
      ),
    );
    return makeForecastsInThread(tenant, { questions }, deals, signal);
  },
  async save(em, made, { tenant, clock }) {
    await saveForecasts(em, tenant, made);
    await saveActuals(em, clock.now());
  },
};

export const everyMorning: Schedule<null, OutsideTransaction> = {
  name: 'forecast-deals',
  cron: '10 0 * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.deal_facts'),
  makesUpFirst: false,
  job: forecastDeals,
  data: null,
};

/** Makes the first forecasts of a tenant as soon as its deals have a history and no more of them come in. */
export const whenHistoryIsKnown: Schedule<null, OutsideTransaction> = {
  name: 'first-forecasts',
  cron: '* * * * *',
  tenants: tenantsToForecastFirst,
  job: forecastDeals,
  data: null,
};

/** A deal that was won a month ago or earlier is a history; one that was won three years ago no longer counts. */
async function tenantsToForecastFirst(em: EntityManager, now: Date): Promise<string[]> {
  const tenants = await tenantsOf(em, 'intelligence.deal_facts');
  const rows = await query<{ tenant: string }>(
    em,
    sql`select tenant from unnest(${tenants}::text[]) as known(tenant)
     where not exists (select from intelligence.forecasts f where f.tenant_id = tenant)
       and not exists (select from intelligence.stale_metric_days s where s.tenant_id = tenant and s.facts = 'deals')
       and exists (
         select from intelligence.deal_facts d
         where d.tenant_id = tenant and d.status = 'WON' and d.amount >= 0
           and d.closed_at > ${now}::timestamptz - interval '3 years'
           and d.closed_at < ${now}::timestamptz - interval '1 month')`,
  );
  return rows.map(({ tenant }) => tenant);
}

import type { EntityManager } from '@sophia/database';
import { Forecast, type ForecastRow } from '../entities/forecast.ts';
import { dayOf, makeForecasts, type Scope } from './make-forecasts.ts';
import type { Question } from './model/windows.ts';
import { readDeals } from './read-deals.ts';

/** Returns the forecasts of a day that are stored; empty if there are none. */
export async function storedForecasts(
  em: EntityManager,
  { kind, period, asOf }: Question,
  scope: Scope,
): Promise<ForecastRow[]> {
  const rows = await em.find(Forecast, {
    kind,
    unit: period.unit,
    periodStart: dayOf(period.start),
    asOf: { $gte: new Date(dayOf(asOf)), $lte: new Date(asOf) },
    ...scope,
  });
  return rows.toSorted((a, b) => dealsIn(b) - dealsIn(a));
}

const dealsIn = ({ math }: ForecastRow): number =>
  math.open.reduce((total, { deals }) => total + deals, math.closed.deals);

/** Forecasts from the deals as they were known at the time of the question. */
export async function freshForecasts(
  em: EntityManager,
  tenant: string,
  question: Question,
  scope: Scope,
): Promise<ForecastRow[]> {
  return makeForecasts(tenant, await readDeals(em, new Date(question.asOf)), question, scope);
}

import type { EntityManager } from '@sophia/database';
import { Forecast, type ForecastRow } from '../entities/forecast.ts';
import { dayOf } from './forecast-row.ts';
import type { Scope } from './make-forecasts.ts';
import type { Question } from './model/windows.ts';

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

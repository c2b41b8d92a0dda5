import { deriveId } from '@sophia/database';
import type { ForecastRow } from '../entities/forecast.ts';
import type { MadeForecast } from './make-forecasts.ts';
import { forecastModel } from './model/forecast.ts';

/** Returns a forecast as it is stored. */
export function rowOf(tenant: string, { question, scope, currency, forecast }: MadeForecast): ForecastRow {
  const { kind, period, asOf } = question;
  const { worst, likely, best, half, confidence, math } = forecast;
  const periodStart = dayOf(period.start);
  const day = dayOf(asOf);
  const { ownerId, segment } = scope;
  const scopeKey = ownerId === null ? `segment ${segment ?? ''}` : `owner ${ownerId}`;
  return {
    ...scope,
    tenantId: tenant,
    id: deriveId(tenant, 'forecast', kind, period.unit, periodStart, day, scopeKey, currency ?? ''),
    kind,
    unit: period.unit,
    periodStart,
    periodEnd: dayOf(period.end - 1),
    asOf: new Date(asOf),
    currency,
    worst: worst.toFixed(2),
    likely: likely.toFixed(2),
    best: best.toFixed(2),
    halfLow: half.low.toFixed(2),
    halfHigh: half.high.toFixed(2),
    confidence,
    math,
    actual: null,
    model: forecastModel.name,
    modelVersion: forecastModel.version,
  };
}

/** The day of a time in UTC. */
export const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

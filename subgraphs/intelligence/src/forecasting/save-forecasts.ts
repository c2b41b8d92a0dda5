import { type EntityManager, upsert } from '@sophia/database';
import type { ForecastRow } from '../entities/forecast.ts';
import { registerModel } from '../store/register-model.ts';
import { forecastModel } from './model/forecast.ts';

/** Stores the forecasts of a day. Those of the same day before are overwritten. */
export async function saveForecasts(
  em: EntityManager,
  tenant: string,
  forecasts: readonly ForecastRow[],
): Promise<void> {
  if (forecasts.length === 0) return;
  await registerModel(em, tenant, forecastModel);
  const rows = forecasts.map((forecast) => ({
    tenant_id: tenant,
    id: forecast.id,
    kind: forecast.kind,
    unit: forecast.unit,
    period_start: forecast.periodStart,
    period_end: forecast.periodEnd,
    as_of: forecast.asOf,
    owner_id: forecast.ownerId,
    segment: forecast.segment,
    currency: forecast.currency,
    worst: forecast.worst,
    likely: forecast.likely,
    best: forecast.best,
    half_low: forecast.halfLow,
    half_high: forecast.halfHigh,
    confidence: forecast.confidence,
    math: forecast.math,
    model: forecast.model,
    model_version: forecast.modelVersion,
  }));
  await upsert(em, 'intelligence.forecasts', rows, { key: ['tenant_id', 'id'] });
}

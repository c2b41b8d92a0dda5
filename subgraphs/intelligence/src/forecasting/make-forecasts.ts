import { deriveId } from '@sophia/database';
import type { ForecastRow } from '../entities/forecast.ts';
import { type Forecast, forecaster, forecastModel } from './model/forecast.ts';
import type { Question } from './model/windows.ts';
import type { CurrencyDeal } from './read-deals.ts';

/** The deals that a forecast is about: all, those of an owner, or those of a segment. */
export interface Scope {
  readonly ownerId: string | null;
  readonly segment: string | null;
}

const everything: Scope = { ownerId: null, segment: null };

/**
 * Forecasts in each currency, that of most deals first. Without a scope: in total, for each owner and for each segment.
 * A currency without a history has none.
 */
export function makeForecasts(
  tenant: string,
  deals: readonly CurrencyDeal[],
  question: Question,
  scope?: Scope,
): ForecastRow[] {
  const currencies = [...Map.groupBy(deals, ({ currency }) => currency)].sort(([, a], [, b]) => b.length - a.length);
  return currencies.flatMap(([currency, alike]) => {
    const forecasts = forecaster(alike, question);
    if (forecasts === null) return [];
    const made = (of: Scope, own: readonly CurrencyDeal[]): ForecastRow =>
      named(tenant, question, of, currency, isTotal(of) ? forecasts.all() : forecasts.group(own));
    if (scope !== undefined) return [made(scope, dealsOf(alike, scope))];
    return [...scopesOf(alike)].map(([of, own]) => made(of, own));
  });
}

/** All scopes of deals, with the deals of each. */
export function scopesOf(deals: readonly CurrencyDeal[]): [Scope, readonly CurrencyDeal[]][] {
  const groups = <Key extends 'ownerId' | 'segment'>(key: Key): [Scope, CurrencyDeal[]][] =>
    [...Map.groupBy(deals, (deal) => deal[key])].flatMap(([value, own]) =>
      value === null ? [] : [[{ ...everything, [key]: value }, own] as [Scope, CurrencyDeal[]]],
    );
  return [[everything, deals], ...groups('ownerId'), ...groups('segment')];
}

const isTotal = ({ ownerId, segment }: Scope): boolean => ownerId === null && segment === null;

const dealsOf = (deals: readonly CurrencyDeal[], { ownerId, segment }: Scope): readonly CurrencyDeal[] =>
  deals.filter(
    (deal) => (ownerId === null || deal.ownerId === ownerId) && (segment === null || deal.segment === segment),
  );

function named(
  tenant: string,
  { kind, period, asOf }: Question,
  scope: Scope,
  currency: string | null,
  forecast: Forecast,
): ForecastRow {
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

import type { Level } from './model/calibrate.ts';
import { type Forecast, forecaster } from './model/forecast.ts';
import type { Question } from './model/windows.ts';
import type { CurrencyDeal } from './read-deals.ts';

/** The deals that a forecast is about: all, those of an owner, or those of a segment. */
export interface Scope {
  readonly ownerId: string | null;
  readonly segment: string | null;
}

/** A forecast, and what it is about. */
export interface MadeForecast {
  readonly question: Question;
  readonly scope: Scope;
  /** Null for deals without one. */
  readonly currency: string | null;
  readonly forecast: Forecast;
}

const everything: Scope = { ownerId: null, segment: null };

/**
 * Forecasts in each currency, that of most deals first. Without a scope: in total, for each owner and for each segment.
 * A currency without a history has none.
 */
export function makeForecasts(deals: readonly CurrencyDeal[], question: Question, scope?: Scope): MadeForecast[] {
  const currencies = [...Map.groupBy(deals, ({ currency }) => currency)].sort(([, a], [, b]) => b.length - a.length);
  const made: MadeForecast[] = [];
  for (const [currency, alike] of currencies) {
    const wanted = scope === undefined ? scopesOf(alike) : [[scope, dealsOf(alike, scope)] as const];
    const forecasts = forecaster(alike, question, [...new Set(wanted.map(([of]) => levelOf(of)))]);
    if (forecasts === null) continue;
    for (const [of, own] of wanted) {
      const level = levelOf(of);
      const forecast = level === 'all' ? forecasts.all() : forecasts.group(level, own);
      made.push({ question, scope: of, currency, forecast });
    }
  }
  return made;
}

/** All scopes of deals, with the deals of each. */
export function scopesOf(deals: readonly CurrencyDeal[]): [Scope, readonly CurrencyDeal[]][] {
  const groups = <Key extends 'ownerId' | 'segment'>(key: Key): [Scope, CurrencyDeal[]][] =>
    [...Map.groupBy(deals, (deal) => deal[key])].flatMap(([value, own]) =>
      value === null ? [] : [[{ ...everything, [key]: value }, own] as [Scope, CurrencyDeal[]]],
    );
  return [[everything, deals], ...groups('ownerId'), ...groups('segment')];
}

function levelOf({ ownerId, segment }: Scope): Level {
  if (ownerId !== null) return 'ownerId';
  return segment === null ? 'all' : 'segment';
}

const dealsOf = (deals: readonly CurrencyDeal[], { ownerId, segment }: Scope): readonly CurrencyDeal[] =>
  deals.filter(
    (deal) => (ownerId === null || deal.ownerId === ownerId) && (segment === null || deal.segment === segment),
  );

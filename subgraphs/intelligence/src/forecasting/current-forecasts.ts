import type { ForecastRow } from '../entities/forecast.ts';
import { currencyOf } from '../metrics/time-zone.ts';
import type { ResolverContext } from '../services/services.ts';
import { makeForecastsInThread } from './forecast-thread.ts';
import type { Scope } from './make-forecasts.ts';
import type { Question } from './model/windows.ts';
import { readDeals } from './read-deals.ts';
import { storedForecasts } from './stored-forecasts.ts';

/** Returns the forecasts of today, a row for each currency, that of the tenant first: the stored ones, or else new ones. */
export async function currentForecasts(ctx: ResolverContext, question: Question, scope: Scope): Promise<ForecastRow[]> {
  const stored = await ctx.read((em) => storedForecasts(em, question, scope));
  return stored.length > 0 ? ofTenantFirst(stored, await ctx.read(currencyOf)) : forecastsAsOf(ctx, question, scope);
}

/** Makes the forecasts as of a time. With many deals this takes seconds. It holds no connection meanwhile. */
export async function forecastsAsOf(ctx: ResolverContext, question: Question, scope: Scope): Promise<ForecastRow[]> {
  const currency = await ctx.read(currencyOf);
  const deals = await ctx.read((em) => readDeals(em, new Date(question.asOf)));
  return ofTenantFirst(await makeForecastsInThread(ctx.tenant, { questions: [question], scope }, deals), currency);
}

/** The others stay in their order: the currency of most deals first. */
const ofTenantFirst = (rows: readonly ForecastRow[], currency: string | null): ForecastRow[] =>
  rows.toSorted((one, other) => Number(other.currency === currency) - Number(one.currency === currency));

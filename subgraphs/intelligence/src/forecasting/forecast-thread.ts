import pLimit from 'p-limit';
import { inThread } from '../common/in-thread.ts';
import type { ForecastRow } from '../entities/forecast.ts';
import { rowOf } from './forecast-row.ts';
import type { MadeForecast, Scope } from './make-forecasts.ts';
import type { Question } from './model/windows.ts';
import type { CurrencyDeal } from './read-deals.ts';

/** What the thread forecasts, besides the deals. */
export interface ForecastWork {
  readonly questions: readonly Question[];
  /** Without one: all of them. */
  readonly scope?: Scope;
}

/** A thread takes a core and a copy of the deals, so more forecasts than these wait. */
const threads = pLimit(2);
const script = new URL('./forecast-worker.ts', import.meta.url);

/** Answers questions in a thread of its own: with 100,000 deals each takes many seconds, in which this one answers requests. */
export async function makeForecastsInThread(
  tenant: string,
  work: ForecastWork,
  deals: readonly CurrencyDeal[],
  signal?: AbortSignal,
): Promise<ForecastRow[]> {
  const made = await threads(() =>
    inThread<ForecastWork, CurrencyDeal, MadeForecast[]>({ script, about: work, items: deals }, signal),
  );
  return made.map((each) => rowOf(tenant, each));
}

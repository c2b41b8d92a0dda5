import { answerWork } from '../common/in-thread.ts';
import type { ForecastWork } from './forecast-thread.ts';
import { makeForecasts } from './make-forecasts.ts';
import type { CurrencyDeal } from './read-deals.ts';

/** Thread that forecasts: see `forecast-thread.ts`. It loads the model alone, so that it starts quickly. */
answerWork(({ questions, scope }: ForecastWork, deals: readonly CurrencyDeal[]) =>
  questions.flatMap((question) => makeForecasts(deals, question, scope)),
);

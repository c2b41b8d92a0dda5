import { hasAmount } from './amounts.ts';
import { type ForecastDeal, stageAt } from './forecast-deal.ts';
import { monthsBefore } from './period.ts';
import { type Predictor, predictor } from './predict.ts';
import type { Question } from './windows.ts';

/** Most past periods that are forecast again. */
const maxPeriods = 12;

/** A question as it could have been asked whole months earlier. */
export interface PastForecast {
  readonly question: Question;
  readonly predictor: Predictor;
  /** The deals as they were known then, and at the end of the period. */
  readonly known: readonly ForecastDeal[];
  readonly later: readonly ForecastDeal[];
}

/**
 * Asks the question again as of whole months earlier, latest first, of periods that had ended by now. Periods of quarters
 * overlap. What was recorded later than the earlier time does not count, except for the amounts of deals that were open
 * then: they are as known now, or unknown if most open deals of now have none.
 */
export function* pastForecasts(deals: readonly ForecastDeal[], question: Question): Generator<PastForecast> {
  const tellsAmounts = mostOpenHaveAmounts(deals);
  const latest = monthsUntilEnded(question);
  for (let months = latest; months < latest + maxPeriods; months++) {
    const earlier = askedEarlier(question, months);
    const known = knownAt(deals, earlier.asOf, tellsAmounts);
    const made = predictor(known, earlier);
    if (made === null) return;
    const later = knownAt(deals, earlier.period.end - 1, tellsAmounts);
    yield { question: earlier, predictor: made, known, later };
  }
}

/** Whole months that a period must lie earlier to have ended by now. */
function monthsUntilEnded(question: Question): number {
  let months = 1;
  while (askedEarlier(question, months).period.end > question.asOf + 1) months++;
  return months;
}

function askedEarlier({ kind, period, asOf }: Question, months: number): Question {
  const end = monthsBefore(period.end, months);
  return {
    kind,
    period: { unit: period.unit, start: monthsBefore(period.start, months), end },
    asOf: asOf - (period.end - end),
  };
}

function knownAt(deals: readonly ForecastDeal[], time: number, tellsAmounts: boolean): ForecastDeal[] {
  return deals
    .filter(({ openedAt }) => openedAt <= time)
    .map((deal) => {
      if (deal.closedAt !== null && deal.closedAt <= time) return deal;
      const stage = deal.moves.length === 0 ? deal.stage : stageAt(deal, time);
      return { ...deal, stage, status: 'OPEN', closedAt: null, amount: tellsAmounts ? deal.amount : null };
    });
}

function mostOpenHaveAmounts(deals: readonly ForecastDeal[]): boolean {
  const open = deals.filter(({ status }) => status === 'OPEN');
  return 2 * open.filter(hasAmount).length > open.length;
}

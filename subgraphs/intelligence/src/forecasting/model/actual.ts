import { amountsOf, countedAmount } from './amounts.ts';
import { type ForecastDeal, wasOpen } from './forecast-deal.ts';
import type { Question } from './windows.ts';

/**
 * What the period brought for a group of all deals, by what is known now: won in it, or for the pipeline open at its end.
 */
export function actualOf(
  group: readonly ForecastDeal[],
  { kind, period }: Omit<Question, 'asOf'>,
  all: readonly ForecastDeal[],
): number {
  const amounts = amountsOf(all);
  const counted = group.filter((deal) =>
    kind === 'PIPELINE' ? deal.status === 'OPEN' && wasOpen(deal, period.end - 1) : isWonIn(deal, period),
  );
  return counted.reduce((total, deal) => total + countedAmount(deal, amounts), 0);
}

/** True if a deal was won in the period. */
export const isWonIn = ({ status, closedAt }: ForecastDeal, { start, end }: Question['period']): boolean =>
  status === 'WON' && closedAt !== null && closedAt >= start && closedAt < end;

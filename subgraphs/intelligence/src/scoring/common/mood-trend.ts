import { signed } from '../../common/words.ts';
import { fewestAnalysed } from './score-rules.ts';

/** Mean sentiment of the customer, over the interactions in which it is known. */
export interface Mood {
  readonly sentiment: number | null;
  /** Number of these interactions. */
  readonly analysed: number;
}

/** Mean sentiment of the last 30 days minus that of the 60 days before; null with too few interactions in either. */
export function moodTrend(recent: Mood, earlier: Mood): number | null {
  const isKnown = [recent, earlier].every(({ analysed }) => analysed >= fewestAnalysed);
  return isKnown && recent.sentiment !== null && earlier.sentiment !== null
    ? recent.sentiment - earlier.sentiment
    : null;
}

/** The trend in words. */
export function moodTrendLabel(trend: number): string {
  const change = signed(trend);
  return Number(change) === 0
    ? 'Mood of the last 30 days as in the 60 days before'
    : `Mood ${trend < 0 ? 'fell' : 'rose'} by ${change.slice(1)} in the last 30 days, against the 60 days before`;
}

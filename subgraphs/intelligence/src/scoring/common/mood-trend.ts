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
export const moodTrendLabel = (trend: number): string =>
  `Sentiment of the last 30 days ${Math.abs(trend).toFixed(2)} ${trend < 0 ? 'below' : 'above'} that of the 60 days before`;

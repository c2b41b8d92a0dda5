import type { ConversationFacts } from './account-scores.ts';

/** Fewest analysed interactions from which a mood is calculated. */
const fewestAnalysed = 3;

/** Mean sentiment in the window; null with too few analysed interactions. */
export const moodOf = ({ analysed, meanSentiment }: ConversationFacts): number | null =>
  analysed < fewestAnalysed ? null : meanSentiment;

/** Mean sentiment of the last 30 days minus that of the 60 days before; null with too few in either. */
export function moodTrend({ recent, earlier }: ConversationFacts): number | null {
  const known = [recent, earlier].every(({ analysed }) => analysed >= fewestAnalysed);
  return known && recent.sentiment !== null && earlier.sentiment !== null ? recent.sentiment - earlier.sentiment : null;
}

/** A share of the analysed interactions; null with too few. */
export const shareOf = (number: number, { analysed }: ConversationFacts): number | null =>
  analysed < fewestAnalysed ? null : number / analysed;

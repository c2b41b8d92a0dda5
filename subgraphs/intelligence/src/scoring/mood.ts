import { count } from '../common/words.ts';
import type { ConversationFacts } from './account-scores.ts';
import { moodInWords } from './common/mood-in-words.ts';
import { fewestAnalysed } from './common/score-rules.ts';

/** Mean sentiment in the window; null with too few analysed interactions. */
export const moodOf = ({ analysed, meanSentiment }: ConversationFacts): number | null =>
  analysed < fewestAnalysed ? null : meanSentiment;

/** The mood in words; shown only when it is known. */
export const moodLabel = ({ analysed, meanSentiment }: ConversationFacts): string =>
  `${moodInWords(meanSentiment ?? 0)} over ${count(analysed, 'interaction')}`;

/** A share of the analysed interactions; null with too few. */
export const shareOf = (number: number, { analysed }: ConversationFacts): number | null =>
  analysed < fewestAnalysed ? null : number / analysed;

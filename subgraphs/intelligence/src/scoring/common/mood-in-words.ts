import { sentimentLabelOf } from '@sophia/understanding';
import { signed } from '../../common/words.ts';

const names = { NEGATIVE: 'Negative', NEUTRAL: 'Neutral', POSITIVE: 'Positive' } as const;

/** A mean sentiment in words, with its number: "Negative mood (-0.35 of ±1)". */
export const moodInWords = (sentiment: number): string =>
  `${names[sentimentLabelOf(sentiment) ?? 'NEUTRAL']} mood (${signed(sentiment)} of ±1)`;

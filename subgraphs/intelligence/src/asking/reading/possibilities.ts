import { type QuestionText, type Span, spansOf } from '../text/question-words.ts';

/** "Could you show" is polite, and "in May" a time. */
const possible = /(?<=.)\b(?:could|might|may|likely|probably|possibly|potentially)\b(?! (?:you|i)\b)/gu;

/** Finds words by which a question asks for what may be, and not for what is: "which deals could we lose". */
export const possibilitiesIn = (text: QuestionText, periods: readonly Span[]): Span[] =>
  spansOf(text, possible)
    .filter(({ from }) => !periods.some((period) => period.from <= from && from < period.to))
    .map(({ from, to }) => ({ from, to }));

import type { ObjectionCategory } from '../../objections/categories.ts';
import { type QuestionText, type Span, spansOf } from '../text/question-words.ts';

/** Everyday words for the categories. */
const words: readonly (readonly [ObjectionCategory, string])[] = [
  ['PRICE', 'pric(?:e|es|ing)|costs?|budgets?|fees?'],
  ['INTEGRATION', 'integrations?'],
  ['SECURITY', 'security|privacy|legal'],
  ['COMPETITOR', 'competitors?|competition|competitive'],
  ['TIMING', 'timing'],
  ['EFFORT', 'implementation|migration|onboarding|training|rollout|setup|adoption'],
  ['AUTHORITY', 'authority|approval'],
  ['FEATURE', 'features?|functionality'],
  ['NEED', 'needs?'],
];

/** Any of these words, in a pattern. */
export const categoryWords = words.map(([, pattern]) => pattern).join('|');

export interface AskedCategory extends Span {
  readonly category: ObjectionCategory;
}

/** Finds the category of objections that a question is about: "pricing objections", "objections to the price". */
export function objectionCategoryIn(text: QuestionText): AskedCategory | null {
  for (const [category, pattern] of words) {
    const [found] = spansOf(
      text,
      new RegExp(
        `\\b(?:${pattern})(?= (?:objections?|pushbacks?|concerns?)\\b)|\\b(?<=\\b(?:objections?|pushbacks?|concerns?|object(?:s|ed|ing)?|complain(?:s|ed|ing)?|complaints?)(?: \\w+){0,5} (?:about|to|on|over|against|regarding|concerning|around) (?:our |the |your )*|\\b(?:defend(?:s|ed|ing)?|hold(?:s|ing)? (?:firm )?on) (?:our |the |your )*)(?:${pattern})\\b`,
        'gu',
      ),
    );
    if (found) return { from: found.from, to: found.to, category };
  }
  return null;
}

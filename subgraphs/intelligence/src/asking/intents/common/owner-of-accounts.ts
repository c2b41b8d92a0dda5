import { type QuestionText, type Span, spansOf } from '../../text/question-words.ts';

/** Words for accounts that belong to somebody. */
export const owning =
  /\b(?:own(?:s|ed)?|belong(?:s|ing)?(?: to)?|responsible|manages?|managed|managing|looks? after|looking after|handles?|handled|work(?:s|ed|ing)? (?:on|for)|cover(?:s|ed)?|takes? care)\b/gu;
const between = /^(?:(?:enterprise|mid market|small|business|own|current) ?)*$/u;
const before =
  /^(?:of|(?:that (?:are )?)?(?:owned|managed|covered|handled) by|belonging to|that belong to|(?:that )?are with)$/u;

/** True if a name is that of the owner of accounts: "Tom's accounts", "accounts of Tom". `nouns` are the words for accounts. */
export function isOwnerOfAccounts({ words }: QuestionText, { from, to }: Span, nouns: readonly Span[]): boolean {
  const text = (one: number, other: number): string =>
    words
      .slice(one, other)
      .map(({ folded }) => folded)
      .join(' ');
  return nouns.some(
    ({ from: at, to: end }) =>
      (at >= to && between.test(text(to, at))) || (end <= from && before.test(text(end, from))),
  );
}

/** True if the question says that somebody owns accounts, in other words. */
export const saysOwning = (text: QuestionText): boolean => spansOf(text, owning).length > 0;

import { questionText } from '../text/question-words.ts';

/** Words of a name, folded. */
export const nameWords = (name: string): string[] => questionText(name).words.map(({ folded }) => folded);

const whole = 1;
/** A part of a name, such as a first name. */
const part = 0.9;
/** About as good as a part, so that "EPG" may be either of two accounts. */
const initials = 0.88;
/** Taken off for each typing error. */
const perError = 0.08;
/** Words that many names of companies share, so that alone they name none. */
const common = new Set(
  'the group company corporation corp inc llc ltd co and of holding holdings capital partners living communities residential homes apartment apartments property properties realty management student housing rentals residences flats'.split(
    ' ',
  ),
);

/** Rates how well words of a question name something, 0 to 1. Initials count if they are typed as such. */
export function likenessOf(words: readonly string[], name: readonly string[], isCapitals: boolean): number {
  const joined = words.join('');
  if (joined === name.join('')) return whole;
  if (
    isCapitals &&
    words.length === 1 &&
    name.length >= 2 &&
    joined.length >= 2 &&
    name.map((each) => each[0]).join('') === joined
  ) {
    return initials;
  }
  if (words.every((word) => common.has(word))) return 0;
  const errors = errorsOf(words, name);
  if (errors === null) return errorsInWhole(joined, name.join(''));
  return Math.max(0, (words.length === name.length ? whole : part) - errors * perError);
}

/** Counts the typing errors of words that are some of the name's, in their order; null if they are others. */
function errorsOf(words: readonly string[], name: readonly string[]): number | null {
  let errors = 0;
  let at = 0;
  for (const word of words) {
    const found = name.slice(at).findIndex((each) => typingErrors(word, each) !== null);
    if (found === -1) return null;
    errors += typingErrors(word, name[at + found] ?? '') ?? 0;
    at += found + 1;
  }
  return errors;
}

function errorsInWhole(words: string, name: string): number {
  const errors = typingErrors(words, name);
  return errors === null ? 0 : whole - errors * perError;
}

/** Returns the number of typing errors between two words; null if there are too many for their length. */
function typingErrors(one: string, other: string): number | null {
  if (one === other) return 0;
  // "Karls" for "Karl's".
  if (one === `${other}s` && other.length >= 3) return 1;
  const shorter = Math.min(one.length, other.length);
  const most = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
  if (Math.abs(one.length - other.length) > most || one[0] !== other[0]) return null;
  const errors = editDistance(one, other);
  return errors <= most ? errors : null;
}

/** Insertions, deletions, replacements, and swaps of neighbours. */
function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (one[row - 1] === other[column - 1] ? 0 : 1);
      const isSwap = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      const swapped = isSwap ? (before[column - 2] ?? Number.POSITIVE_INFINITY) + 1 : Number.POSITIVE_INFINITY;
      current.push(Math.min(replaced, swapped, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    before = last;
    last = current;
  }
  return last[other.length] ?? 0;
}

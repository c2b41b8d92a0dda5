import { fold } from '../names/fold.ts';
import { areForms } from '../names/nicknames.ts';
import { jaroWinkler } from './jaro-winkler.ts';
import { withinOneEdit } from './one-edit.ts';

/** How one kind of field is read and compared. */
interface Kind {
  /** Folds a value for comparison. Empty if it says nothing. */
  fold(text: string): string;
  /** Degrees of agreement, best first. The first is equality and the last difference. */
  readonly levels: readonly string[];
  /** Index of the degree to which two different values agree. */
  compare(left: string, right: string): number;
  /** Shares of the degrees among pairs of one person, before any data: what the estimate starts from. */
  readonly prior: readonly number[];
  /** Parts of a value by which pairs are found besides the value itself. */
  parts(value: string): string[];
}

const digits = (text: string): string => text.replace(/[^\p{Nd}]/gu, '').normalize('NFKC');
const plain = (text: string): string => fold(text).replaceAll(' ', '');

/** Beginning and end of a word: one typing error leaves one of the two. */
const ends = (value: string): string[] => (value.length < 6 ? [] : [`^${value.slice(0, 4)}`, `${value.slice(-4)}$`]);
const none = (): string[] => [];

const legalForms = new Set(
  'inc incorporated llc llp lp ltd limited corp corporation co company gmbh ag sa nv bv plc pty pte the'.split(' '),
);

const givenName: Kind = {
  fold,
  levels: ['same', 'nickname', 'similar', 'initial', 'different'],
  compare(left, right) {
    if (areForms(left, right)) return 1;
    if (jaroWinkler(left, right) >= 0.88) return 2;
    return (left.length === 1 || right.length === 1) && left[0] === right[0] ? 3 : 4;
  },
  prior: [0.75, 0.08, 0.1, 0.02, 0.05],
  parts: (value) => [value.slice(0, 2), ...ends(value)],
};

const familyName: Kind = {
  fold: (text) => fold(text),
  levels: ['same', 'similar', 'roughly similar', 'different'],
  compare(left, right) {
    const likeness = jaroWinkler(left, right);
    if (likeness >= 0.92 || left.replaceAll(' ', '') === right.replaceAll(' ', '')) return 1;
    return likeness >= 0.82 ? 2 : 3;
  },
  prior: [0.82, 0.1, 0.03, 0.05],
  parts: (value) => [value.slice(0, 2), ...ends(value)],
};

/** True if all words of the shorter text stand in the longer one, in any order. */
function contains(left: string, right: string): boolean {
  if (!left.includes(' ') && !right.includes(' ')) return false;
  const [few, many] = [left.split(' '), right.split(' ')].sort((a, b) => a.length - b.length);
  return few?.every((word) => many?.includes(word)) ?? false;
}

const text: Kind = {
  fold,
  levels: ['same', 'similar', 'roughly similar', 'different'],
  compare(left, right) {
    const likeness = jaroWinkler(left, right);
    if (likeness >= 0.92) return 1;
    return likeness >= 0.82 || contains(left, right) ? 2 : 3;
  },
  prior: [0.7, 0.12, 0.06, 0.12],
  parts: ends,
};

const company: Kind = {
  ...text,
  fold: (value) => {
    const words = fold(value.replaceAll('&', ' and ')).split(' ');
    return (words.filter((word) => !legalForms.has(word)).join(' ') || words.join(' ')).trim();
  },
};

const number: Kind = {
  fold: plain,
  levels: ['same', 'one edit apart', 'different'],
  compare: (left, right) => (Math.min(left.length, right.length) > 1 && withinOneEdit(left, right) ? 1 : 2),
  prior: [0.82, 0.1, 0.08],
  parts: none,
};

const phone: Kind = {
  ...number,
  // Without the code of the country, which half of all lists leave out.
  fold: (value) => digits(value).slice(-10),
  prior: [0.6, 0.05, 0.35],
};

const date: Kind = {
  fold: readDate,
  levels: ['same', 'one edit apart', 'two parts same', 'different'],
  compare(left, right) {
    if (withinOneEdit(left, right)) return 1;
    if (left.length !== 8 || right.length !== 8) return 3;
    const [a, b] = [dateParts(left), dateParts(right)];
    if (a.year === b.year && a.month === b.day && a.day === b.month) return 1;
    return Number(a.year === b.year) + Number(a.month === b.month) + Number(a.day === b.day) === 2 ? 2 : 3;
  },
  prior: [0.85, 0.07, 0.03, 0.05],
  parts: none,
};

const dateParts = (value: string) => ({ year: value.slice(0, 4), month: value.slice(4, 6), day: value.slice(6) });

/** Reads "1998-06-24", "19980624" and "24.6.1998" or "6/24/1998" as year, month and day. */
function readDate(value: string): string {
  const parts = value.normalize('NFKC').match(/\d+/g) ?? [];
  if (parts.length === 3 || (parts.length > 3 && parts[0]?.length === 4)) {
    const [first = '', second = '', third = ''] = parts;
    if (first.length === 4) return first + second.padStart(2, '0') + third.padStart(2, '0');
    if (third.length === 4) {
      // A day comes before the month except with slashes, as in the United States, where it cannot be a day.
      const [month, day] = value.includes('/') && Number(first) <= 12 ? [first, second] : [second, first];
      return third + month.padStart(2, '0') + day.padStart(2, '0');
    }
  }
  return parts.join('');
}

const email: Kind = {
  fold: (value) => value.trim().toLowerCase(),
  levels: ['same', 'one edit apart', 'same name before the @', 'different'],
  compare(left, right) {
    if (withinOneEdit(left, right)) return 1;
    return left.slice(0, left.lastIndexOf('@')) === right.slice(0, right.lastIndexOf('@')) ? 2 : 3;
  },
  prior: [0.5, 0.05, 0.15, 0.3],
  parts: (value) => [value.slice(0, value.lastIndexOf('@') + 1)],
};

const category: Kind = {
  fold,
  levels: ['same', 'different'],
  compare: () => 1,
  prior: [0.92, 0.08],
  parts: none,
};

export const kinds = { givenName, familyName, text, company, number, phone, date, email, category };
export type KindName = keyof typeof kinds;

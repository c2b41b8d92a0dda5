import { fold, splitWords } from '@sophia/understanding';

/** A part of a query. */
export interface Term {
  /**
   * A word finds its other forms too; a phrase finds its words next to each other; a prefix finds the words that begin
   * with it.
   */
  readonly kind: 'WORD' | 'PHRASE' | 'PREFIX';
  /** Folded words; one unless it is a phrase. */
  readonly words: readonly string[];
  /** The same words as they were written, in lower case. */
  readonly written: readonly string[];
  /** True if the phrase stood in quotation marks. Without them it is a URL, identifier or the like. */
  readonly isQuoted: boolean;
}

export interface ParsedQuery {
  readonly terms: readonly Term[];
  /** Terms that a passage must not have. */
  readonly excluded: readonly Term[];
  /** The query without these and without quotation marks. */
  readonly wanted: string;
}

/** A question of a person is far shorter; the rest of a longer text is not read. */
const longestQuery = 1_000;
const maxTerms = 24;
const maxWords = 32;

/** A quoted phrase or a run without spaces, either with a minus before it. A lone quotation mark is part of a run. */
const piece = /(?<minus>-?)(?:"(?<quoted>[^"]{1,1000})"|(?<run>\S{1,1000}))/gu;
const typographicQuotes = /[“”„«»]/gu;
const scheme = /^(?:[a-z]{2,10}:\/\/|mailto:)/iu;

/**
 * Reads what a person typed: words, "phrases", prefix*, and -words that must not occur. There is no other syntax, and
 * every text is valid.
 */
export function parseQuery(query: string): ParsedQuery {
  const terms: Term[] = [];
  const excluded: Term[] = [];
  const wanted: string[] = [];
  const read = query.slice(0, longestQuery).replaceAll(typographicQuotes, '"');
  for (const { groups = {} } of read.matchAll(piece)) {
    if (groups.minus === '') wanted.push(groups.quoted ?? groups.run ?? '');
    const term = groups.quoted === undefined ? termOf(groups.run ?? '') : phraseOf(groups.quoted, true);
    if (term) (groups.minus === '' ? terms : excluded).push(term);
  }
  return {
    terms: distinct(terms).slice(0, maxTerms),
    excluded: distinct(excluded).slice(0, maxTerms),
    wanted: wanted.join(' '),
  };
}

function termOf(run: string): Term | null {
  const plain = run.replace(scheme, '');
  const term = phraseOf(plain, false);
  const isPrefix = term?.kind === 'WORD' && /[\p{L}\p{N}]\*["')\]]*$/u.test(plain);
  return isPrefix ? { ...term, kind: 'PREFIX' } : term;
}

function phraseOf(text: string, isQuoted: boolean): Term | null {
  const words = splitWords(text).slice(0, maxWords);
  if (words.length === 0) return null;
  return {
    kind: words.length === 1 ? 'WORD' : 'PHRASE',
    words: words.map(({ folded }) => folded),
    written: words.map(({ start, end }) => text.slice(start, end).toLowerCase()),
    isQuoted,
  };
}

const distinct = (terms: readonly Term[]): Term[] => [
  ...new Map(terms.map((term) => [`${term.kind} ${term.words.join(' ')}`, term])).values(),
];

/** Returns the words of a query by which people and accounts are looked for; null if it is no name. */
export function nameIn({ terms }: ParsedQuery): string | null {
  const isName = terms.length <= 4 && terms.every(({ kind, isQuoted }) => kind !== 'PREFIX' && !isQuoted);
  const name = terms.flatMap(({ written }) => written).join(' ');
  return isName && fold(name).length >= 4 && name.length <= 80 ? name : null;
}

const maxSingleWords = 16;

/** Returns the words of URLs and identifiers as terms of their own. Quoted phrases stay whole. */
export function singleWords(terms: readonly Term[]): Term[] {
  const runs = terms.filter(({ kind, isQuoted }) => kind === 'PHRASE' && !isQuoted);
  const words = runs.flatMap((run) =>
    run.words.map(
      (word, index): Term => ({
        kind: 'WORD',
        words: [word],
        written: [run.written[index] ?? word],
        isQuoted: false,
      }),
    ),
  );
  return distinct(words).slice(0, maxSingleWords);
}

import { type FoundPhrase, type Phrase, phraseFinder } from './find-phrases.ts';
import { type PhraseWord, phraseWords, wordsWithStops } from './phrase-words.ts';
import { namesOf, type Term, type VocabularyKind } from './term.ts';

/** A place where a text names a term. */
export interface Mention {
  readonly kind: VocabularyKind;
  /** Name of the term, also where the text has a synonym. */
  readonly name: string;
  /** Place in the text, in UTF-16 units; the end is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The terms of a tenant, ready to be found. */
export interface Vocabulary {
  /** Changes with every change of the tenant's terms. */
  readonly version: number;
  /**
   * Finds the terms that a text names: whole words, in any case and without accents unless the term says otherwise. Of
   * overlapping names of one kind the longest counts.
   */
  find(text: string): Mention[];
}

interface TermPhrase extends Phrase {
  readonly group: VocabularyKind;
  /** Null for an exception, which hides the names that it overlaps. */
  readonly name: string | null;
}

/** Prepares terms for finding. */
export function compileVocabulary(version: number, terms: readonly Term[]): Vocabulary {
  const [exact, folded] = [terms.filter(isExact), terms.filter((term) => !isExact(term))];
  const findExact = phraseFinder(phrasesOf(exact, ({ written }) => written));
  const findFolded = phraseFinder(phrasesOf(folded, (word) => word.folded));
  return {
    version,
    find(text) {
      const words = wordsWithStops(text);
      const found = [
        ...findExact(words.map(({ written }) => written)),
        ...findFolded(words.map((word) => word.folded)),
      ].sort((a, b) => a.last - b.last);
      const kinds = Map.groupBy(found, ({ phrase }) => phrase.group);
      return [...kinds.values()].flatMap(withoutOverlaps).flatMap((each) => mentionOf(each, words));
    },
  };
}

const isExact = ({ caseSensitive }: Term): boolean => caseSensitive;

function phrasesOf(terms: readonly Term[], spelling: (word: PhraseWord) => string): TermPhrase[] {
  // A name such as "St. Regis" has a stop of its own, which people leave out.
  const phrases = (text: string, group: VocabularyKind, name: string | null): TermPhrase[] =>
    [phraseWords(text), wordsWithStops(text)].map((words) => ({ words: words.map(spelling), group, name }));
  return [
    ...terms.flatMap((term) => namesOf(term).flatMap((text) => phrases(text, term.kind, term.name))),
    ...terms.flatMap(({ exceptions, kind }) => exceptions.flatMap((text) => phrases(text, kind, null))),
  ];
}

type Found = FoundPhrase<TermPhrase>;

/** Keeps the longest of phrases that overlap, and of equally long ones an exception. Takes them in order of their ends. */
function withoutOverlaps(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const each of found) {
    const overlapped = kept.slice(kept.findLastIndex(({ last }) => last < each.first) + 1);
    if (!overlapped.every((other) => isStronger(each, other))) continue;
    kept.length -= overlapped.length;
    kept.push(each);
  }
  return kept;
}

const lengthOf = ({ first, last }: Found): number => last - first;

const isStronger = (each: Found, other: Found): boolean =>
  lengthOf(each) > lengthOf(other) || (lengthOf(each) === lengthOf(other) && each.phrase.name === null);

function mentionOf({ phrase: { group, name }, first, last }: Found, words: readonly PhraseWord[]): Mention[] {
  const [from, to] = [words[first], words[last]];
  return name === null || from === undefined || to === undefined
    ? []
    : [{ kind: group, name, start: from.start, end: to.end }];
}

import { englishWords, phraseWords, wordsWithStops } from '@sophia/understanding';
import { companyWords } from './company-words.ts';
import type { KnownPhrase, KnownPhrases } from './known-names.ts';
import { isLongEnough } from './phrases-of.ts';

export interface TextWithNames {
  readonly text: string;
  readonly language: string | null;
}

/** An account that a text names. */
export interface NamedAccount {
  readonly accountId: string;
  readonly accountName: string;
  /** As in the text. */
  readonly written: string;
  /** False if it is only a part of the account's name. */
  readonly isWhole: boolean;
  /** UTF-16 offset in the text. */
  readonly start: number;
}

type IsCommon = (folded: string) => boolean;
type Word = ReturnType<typeof wordsWithStops>[number];

const longestText = 20_000;
/** Words around a name that show whether the text is written with capitals only where names are. */
const wordsAround = 6;
const leastSmall = 1 / 3;

/** Returns the words of a text by which it may name an account, folded: those that not everybody uses, or with a capital. */
export const wordsOfNames = ({ text }: TextWithNames, isCommon: IsCommon): string[] =>
  phraseWords(text.slice(0, longestText)).flatMap(({ folded, written }) =>
    folded.length > 1 && !companyWords.has(folded) && (isCapital(written) || !isCommon(folded))
      ? [folded, written.toLowerCase()]
      : [],
  );

/** Finds the accounts that a text names, in their order. Of names in the same place the longest counts. */
export function accountsNamedIn(
  { text, language }: TextWithNames,
  phrases: KnownPhrases,
  isCommon: IsCommon,
): NamedAccount[] {
  const read = text.slice(0, longestText);
  const words = wordsWithStops(read);
  const found: NamedAccount[] = [];
  for (let at = 0; at < words.length; ) {
    const here = phrases.get(words[at]?.folded ?? '')?.find((phrase) => standsAt(words, at, phrase));
    if (here?.accountId != null && isMeant({ text: read, language, words, at, phrase: here, isCommon })) {
      const [first, last] = [words[at], words[at + here.words.length - 1]];
      const start = first?.start ?? 0;
      // Without "'s".
      const end = (last?.start ?? 0) + (last?.written.length ?? 0);
      const { accountId, accountName, isWhole } = here;
      found.push({ accountId, accountName, isWhole, written: read.slice(start, end), start });
    }
    at += here?.words.length ?? 1;
  }
  return found;
}

const standsAt = (words: readonly Word[], at: number, phrase: KnownPhrase): boolean =>
  phrase.words.every((word, index) => words[at + index]?.folded === word);

interface Place {
  readonly text: string;
  readonly language: string | null;
  readonly words: readonly Word[];
  readonly at: number;
  readonly phrase: KnownPhrase;
  readonly isCommon: IsCommon;
}

function isMeant(place: Place): boolean {
  const { words, at, phrase, isCommon, language } = place;
  const own = words.slice(at, at + phrase.words.length);
  if (!isLongEnough(phrase.words)) return false;
  if (isInAddress(place, own) || isOfAnotherCompany(place)) return false;
  if (own.length === 1 && isPartOfName(place)) return false;
  if (own.every(({ folded }) => isCommon(folded) || companyWords.has(folded))) return isWrittenAsName(place, own);
  // In other languages than English nobody knows which words are common.
  return language === null || language === 'en' || phrase.isWhole || own.some(({ written }) => isCapital(written));
}

/** True within a link, an e-mail address, a path or the name of a channel. */
function isInAddress({ text }: Place, own: readonly Word[]): boolean {
  const before = text[(own[0]?.start ?? 0) - 1] ?? '';
  const after = text.slice(own.at(-1)?.end, (own.at(-1)?.end ?? 0) + 2);
  return /[@/\\._#=-]/u.test(before) || /^(?:[@/\\_=]|\.[\p{L}\p{N}])/u.test(after);
}

/** True for "Bluewater Realty" if the account's name has no "Realty". */
function isOfAnotherCompany({ words, at, phrase }: Place): boolean {
  const next = words[at + phrase.words.length];
  if (next === undefined || !isCapital(next.written) || !companyWords.has(next.folded)) return false;
  return !phraseWords(phrase.accountName).some(({ folded }) => folded === next.folded);
}

/** True for "Anna Bluewater" and "Mr. Bluewater". */
function isPartOfName({ words, at, isCommon }: Place): boolean {
  const [before, beyond] = [words[at - 1], words[at - 2]];
  if (before === undefined) return false;
  if (before.folded === '') return beyond !== undefined && titles.has(beyond.folded);
  if (titles.has(before.folded)) return true;
  if (!isCapital(before.written) || englishWords.has(before.folded)) return false;
  const beginsSentence = beyond === undefined || beyond.folded === '';
  return !(beginsSentence && isCommon(before.folded));
}

/** True if ordinary words are written as a name: with capitals that do not come from the place in the sentence. */
function isWrittenAsName({ words, at, language }: Place, own: readonly Word[]): boolean {
  if (!own.every(({ written, folded }) => isCapital(written) || companyWords.has(folded))) return false;
  const before = words[at - 1];
  if (own.length === 1) {
    // German writes all nouns with capitals.
    if (language === 'de' || before === undefined || before.folded === '' || articles.has(before.folded)) return false;
  }
  const around = [
    ...words.slice(Math.max(0, at - wordsAround), at),
    ...words.slice(at + own.length).slice(0, wordsAround),
  ].filter(({ written }) => /^\p{L}/u.test(written));
  return around.length > 0 && around.filter(({ written }) => !isCapital(written)).length >= leastSmall * around.length;
}

const isCapital = (written: string): boolean => /^\p{Lu}/u.test(written);

const titles = new Set(
  'mr mrs ms miss dr prof herr frau herrn senor senora sr sra don dona monsieur madame mme'.split(' '),
);
/** Before the word itself, as in "the summit". */
const articles = new Set(
  'the a an this that our your their his her my any every el la los las un una le les une il lo'.split(' '),
);

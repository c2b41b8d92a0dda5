import { eld } from 'eld/medium';
import langs from 'langs';
import { hasValence } from '../lexicon/vader.ts';
import { tokensOf } from '../tokens/tokens.ts';
import { englishWords, foreignWords } from './function-words.ts';

/** In shorter texts the detector confuses languages: "gràcies", "merci", "Vale, lo miro". */
const fewestLetters = 25;

/** Codes that Gong sends for an unknown language: not supported, or too little speech. */
const unknown = new Set(['und', 'zxx', 'mul', 'mis', '']);

/** Letters that English does not use, apart from names and loans. */
const foreignLetter = /[ñ¿¡ßäöüàèìòùáéíóúâêîôûçãõåæøœ]/iu;

/**
 * Returns the language of a text as ISO 639-1; null if it is not known or has no such code. Uses the source's code if
 * there is one, then the text's frequent words, then the detector's result if the text is long enough for it.
 */
export function languageOf(text: string, sourceLanguage: string | null): string | null {
  const code = sourceLanguage?.toLowerCase().split(/[-_]/u)[0] ?? '';
  if (!unknown.has(code)) return asTwoLetters(code);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  const evidence = frequentWords(text);
  if (letters < fewestLetters) return evidence.english > 0 && !evidence.isForeign ? 'en' : null;
  const { language, isReliable } = eld.detect(text);
  if (language === 'en') return evidence.english >= evidence.foreign ? 'en' : null;
  if (evidence.english > evidence.foreign && evidence.english * leastShare >= evidence.words) return 'en';
  return language !== '' && isReliable() ? asTwoLetters(language) : null;
}

/** English text has a frequent word among so many words. */
const leastShare = 6;

function asTwoLetters(code: string): string | null {
  if (code.length === 2) return code;
  // ISO 639-2 has two codes for some languages: "deu" and "ger".
  const language = langs.where('2T', code) ?? langs.where('2B', code) ?? langs.where('3', code);
  return language?.['1'] ?? null;
}

interface Evidence {
  readonly words: number;
  readonly english: number;
  /** Frequent words of the other language that has most of them. */
  readonly foreign: number;
  readonly isForeign: boolean;
}

const others = Object.values(foreignWords);

function frequentWords(text: string): Evidence {
  const words = tokensOf(text).flatMap(({ text: word, kind }) => (kind === 'WORD' ? [word] : []));
  const counts = others.map((list) => words.filter((word) => list.has(word) && !shared.has(word)).length);
  const foreign = Math.max(...counts);
  const english = words.filter(isEnglish).length;
  return { words: words.length, english, foreign, isForeign: foreign >= english || foreignLetter.test(text) };
}

/** Words of other languages that are as frequent in English. */
const shared = new Set([
  'a',
  'an',
  'as',
  'i',
  'in',
  'is',
  'me',
  'no',
  'he',
  'we',
  'had',
  'was',
  'on',
  'do',
  'or',
  'of',
  'so',
  'all',
  'also',
  'per',
]);

const isEnglish = (word: string): boolean => englishWords.has(word) || (hasValence(word) && !isElsewhere(word));
const isElsewhere = (word: string): boolean => others.some((list) => list.has(word));

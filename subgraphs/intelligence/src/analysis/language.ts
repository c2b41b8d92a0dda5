import { eld } from 'eld/medium';
import langs from 'langs';

/** Of a shorter text the detector knows English from all others, but not the others from each other: "gràcies", "merci". */
const shortestTellingText = 25;

/** What Gong says when it does not know: no language supported, too little speech. */
const unknown = new Set(['und', 'zxx', '']);

function asTwoLetters(code: string): string | null {
  const base = code.toLowerCase().split(/[-_]/u)[0] ?? '';
  if (unknown.has(base)) return null;
  // ISO 639-2 has two codes for some languages: "deu" and "ger".
  const language = langs.where('2T', base) ?? langs.where('2B', base);
  return language?.['1'] ?? base;
}

const prose = (text: string): string =>
  text
    .replaceAll(/```[\s\S]*?```|`[^`]*`/gu, ' ')
    .replaceAll(/https?:\/\/\S+|[@#:]\S+/gu, ' ')
    .trim();

/**
 * The language of a text as ISO 639-1: what the source says; else what the detector is sure of; else English where that is
 * its best guess; else null, so that nothing is judged by the words of another language.
 */
export function languageOf(text: string, told: string | null): string | null {
  const known = told === null ? null : asTwoLetters(told);
  if (known !== null) return known;
  const plain = prose(text);
  const { language, isReliable } = eld.detect(plain);
  if (language === 'en') return 'en';
  return plain.length >= shortestTellingText && language !== '' && isReliable() ? language : null;
}

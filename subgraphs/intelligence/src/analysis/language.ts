import { eld } from 'eld/medium';
import langs from 'langs';

/** In shorter texts the detector recognises English but confuses other languages: "gràcies", "merci". */
const shortestReliableText = 25;

/** Codes that Gong sends for an unknown language: not supported, or too little speech. */
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
 * Returns the language of a text as ISO 639-1. Uses the source's code if there is one, then the detector's result if it
 * is certain, then English if it is the detector's best guess. Otherwise returns null, so that no text is judged by the
 * words of another language.
 */
export function languageOf(text: string, sourceLanguage: string | null): string | null {
  const known = sourceLanguage === null ? null : asTwoLetters(sourceLanguage);
  if (known !== null) return known;
  const plain = prose(text);
  const { language, isReliable } = eld.detect(plain);
  if (language === 'en') return 'en';
  return plain.length >= shortestReliableText && language !== '' && isReliable() ? language : null;
}

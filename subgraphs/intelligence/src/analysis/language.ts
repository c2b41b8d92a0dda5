import { eld } from 'eld/medium';

/** Shorter texts say too little for a detector: "ok", "gràcies", a name. They count as the language around them. */
const shortestTellingText = 25;

const threeLetters: Readonly<Record<string, string>> = {
  eng: 'en',
  spa: 'es',
  cat: 'ca',
  fra: 'fr',
  fre: 'fr',
  deu: 'de',
  ger: 'de',
  por: 'pt',
  ita: 'it',
  nld: 'nl',
  dut: 'nl',
  jpn: 'ja',
  zho: 'zh',
  chi: 'zh',
  kor: 'ko',
  rus: 'ru',
  ara: 'ar',
  heb: 'he',
};

/** What Gong says when it does not know: no language supported, too little speech. */
const unknown = new Set(['und', 'zxx', '']);

function asTwoLetters(code: string): string | null {
  const base = code.toLowerCase().split(/[-_]/u)[0] ?? '';
  if (unknown.has(base)) return null;
  return base.length === 2 ? base : (threeLetters[base] ?? base);
}

const prose = (text: string): string =>
  text
    .replaceAll(/```[\s\S]*?```|`[^`]*`/gu, ' ')
    .replaceAll(/https?:\/\/\S+|[@#:]\S+/gu, ' ')
    .trim();

/**
 * The language of a text as ISO 639-1: what the source says; else what the detector is sure of; else English where the
 * letters are Latin (the language of this business); else null.
 */
export function languageOf(text: string, told: string | null): string | null {
  const known = told === null ? null : asTwoLetters(told);
  if (known !== null) return known;
  const plain = prose(text);
  if (plain.length >= shortestTellingText) {
    const detected = eld.detect(plain);
    if (detected.language !== '' && detected.isReliable()) return detected.language;
  }
  const letters = plain.match(/\p{L}/gu)?.length ?? 0;
  const latin = plain.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return letters > 0 && latin * 2 > letters ? 'en' : null;
}

import { type IdentifierKind, longestName, nameWord, normalEmail, normalPhone } from './identifiers.ts';

/** What takes the place of what was erased. */
export const erasedText = '[erased]';

/** Says of an identifier in normal form if it belongs to an erased person. */
export type IsErased = (kind: IdentifierKind, value: string) => boolean;

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Returns the text with `[erased]` in place of addresses, numbers and names of erased people. */
export function cleanText(text: string, isErased: IsErased): string {
  const places = [...addresses(text, isErased), ...numbers(text, isErased), ...names(text, isErased)].sort(
    (one, other) => one.start - other.start || other.end - one.end,
  );
  let [cleaned, at] = ['', 0];
  for (const { start, end } of places) {
    if (start < at) continue;
    cleaned += text.slice(at, start) + erasedText;
    at = end;
  }
  return at === 0 ? text : cleaned + text.slice(at);
}

/** A piece of a text that may be an e-mail address: without blanks, brackets and quotes. */
const piece = /[^\s<>()[\]{}"',;:|]+/gu;

function* addresses(text: string, isErased: IsErased): Generator<Place> {
  if (!text.includes('@')) return;
  for (const { 0: found, index } of text.matchAll(piece)) {
    if (!found.includes('@')) continue;
    // A full stop ends a sentence.
    const address = found.replace(/^[.]{1,9}|[.!?]{1,9}$/g, '');
    const start = index + found.indexOf(address);
    if (isErased('EMAIL', normalEmail(address))) yield { start, end: start + address.length };
  }
}

/** Digits with what people write between them. A longer run is no number of a phone. */
const digits = /\+?\d[\d ().\-/]{5,24}\d/g;

function* numbers(text: string, isErased: IsErased): Generator<Place> {
  for (const { 0: found, index } of text.matchAll(digits)) {
    const number = normalPhone(found);
    if (number !== null && isErased('PHONE', number)) yield { start: index, end: index + found.length };
  }
}

function* names(text: string, isErased: IsErased): Generator<Place> {
  const words = [...text.matchAll(nameWord)].map(({ 0: word, index }) => ({
    word: word.normalize('NFKC').toLowerCase(),
    start: index,
    end: index + word.length,
  }));
  for (let first = 0; first < words.length; first++) {
    if (!isErased('FIRST', words[first]?.word ?? '')) continue;
    for (let count = longestName; count > 1; count--) {
      const part = words.slice(first, first + count);
      if (part.length < count) continue;
      if (!isErased('NAME', part.map(({ word }) => word).join(' '))) continue;
      yield { start: part[0]?.start ?? 0, end: part.at(-1)?.end ?? 0 };
      break;
    }
  }
}

/** Letters that Unicode does not split into a plain letter and a mark. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Accents, and the vowel signs and stretching of Arabic and Hebrew, which people leave out. */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0640\u064b-\u0652]/gu;
const unsplit = /[ßæœøłđðþı]/gu;
const beyondAscii = /[^\p{ASCII}]/u;

/** Returns a text in lower case without accents, so that "Limitación" equals "limitacion". */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(marks, '')
    .replace(unsplit, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFC')
    .toLowerCase();
}

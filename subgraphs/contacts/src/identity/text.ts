/** Text of a source as it can be kept: well-formed, one line, without control characters; null when nothing is left. */
export function cleanText(value: string | null | undefined, maxLength = 300): string | null {
  if (value && value.length <= maxLength && isClean.test(value)) return value;
  const text = (value ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? null : [...text].slice(0, maxLength).join('');
}

/** Most texts are ASCII, in words with one space between them, and stay as they are. */
const isClean = /^[!-~]+(?: [!-~]+)*$/;

/** The same for texts of several lines: line breaks stay. */
export function cleanBody(value: string | null | undefined, maxLength = 50_000): string | null {
  const text = (value ?? '')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return text === '' ? null : text.slice(0, maxLength).toWellFormed();
}

/** How two spellings of one name are told to be equal where nothing but case and spaces may differ. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Letters and digits without accents, in words. Hyphens, dots and apostrophes join what they stand between. */
export function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/(?<=[\p{L}\p{N}])[-.'’‐‑](?=[\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

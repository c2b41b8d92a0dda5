/** Cleans text for storage: well-formed, one line, without control characters. Null when nothing is left. */
export function cleanText(value: string | null | undefined, maxLength = 300): string | null {
  if (value && value.length <= maxLength && isClean.test(value)) return value;
  const text = (value ?? '')
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
  return text === '' ? null : [...text].slice(0, maxLength).join('');
}

/** Most texts are ASCII words with single spaces, and need no cleaning. */
const isClean = /^[!-~]+(?: [!-~]+)*$/;

/** Cleans text of several lines. Line breaks stay. */
export function cleanBody(value: string | null | undefined, maxLength = 50_000): string | null {
  const text = (value ?? '')
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
  return text === '' ? null : text.slice(0, maxLength).toWellFormed();
}

/** Folds a name for comparison when only case and spaces may differ. */
export const foldText = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();

/**
 * Splits a text into words of letters and digits without accents. Hyphens, dots and apostrophes join their neighbours.
 */
export function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/(?<=[\p{L}\p{N}])[-.'’‐‑](?=[\p{L}\p{N}])/gu, '').match(/[\p{L}\p{N}]+/gu) ?? [];
}

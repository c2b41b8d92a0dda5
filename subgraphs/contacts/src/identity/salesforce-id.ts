import { isNullId } from './placeholder.ts';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * Converts a Salesforce id to its long form. The short form distinguishes records only by case; three more characters
 * encode which letters are capitals. Null for an id without record. A text of another length stays as it is.
 */
export function salesforceId(text: string | null | undefined): string | null {
  const id = (text ?? '').trim();
  if (isNullId(id)) return null;
  if (!/^[A-Za-z0-9]{15}$/.test(id)) return id;
  const suffix = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].map((letter, index) => (/[A-Z]/.test(letter) ? 1 << index : 0));
    return alphabet[capitals.reduce((sum, bit) => sum + bit, 0)];
  });
  return id + suffix.join('');
}

import { isPlaceholder } from './placeholder.ts';
import { words } from './text.ts';

/** The key under which full names are compared; null for fewer than two words, which too many people share, and for none. */
export function personNameKey(name: string | null | undefined): string | null {
  const parts = words(name ?? '');
  return parts.length < 2 || parts.some(isPlaceholder) ? null : parts.join(' ');
}

/**
 * Whether two names can be one person's: equal, or the same last word with one first word that abbreviates the other
 * ("P. Okafor", "Peter Okafor"), or one of them unknown.
 */
export function namesAgree(left: string | null | undefined, right: string | null | undefined): boolean {
  const a = words(left ?? '');
  const b = words(right ?? '');
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined || a.join(' ') === b.join(' ')) return true;
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return firstA.startsWith(firstB) || firstB.startsWith(firstA);
}

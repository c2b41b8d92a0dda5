import { isPlaceholder } from './placeholder.ts';
import { words } from './text.ts';

/** Folds a full name for comparison. Null for less than two words: too many people share these. */
export function personNameKey(name: string | null | undefined): string | null {
  const parts = words(name ?? '');
  return parts.length < 2 || parts.some(isPlaceholder) ? null : parts.join(' ');
}

/**
 * True if two names can belong to one person: they are equal, or one is unknown, or the last words are equal and one
 * first word abbreviates the other ("P. Okafor", "Peter Okafor").
 */
export function namesAgree(left: string | null | undefined, right: string | null | undefined): boolean {
  const a = words(left ?? '');
  const b = words(right ?? '');
  const [firstA, firstB] = [a[0], b[0]];
  if (firstA === undefined || firstB === undefined || a.join(' ') === b.join(' ')) return true;
  if (a.length < 2 || b.length < 2 || a.at(-1) !== b.at(-1)) return false;
  return firstA.startsWith(firstB) || firstB.startsWith(firstA);
}

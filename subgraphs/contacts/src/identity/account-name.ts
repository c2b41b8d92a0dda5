import { isPlaceholder } from './placeholder.ts';
import { words } from './text.ts';

const legalForms = new Set([
  'ab',
  'ag',
  'as',
  'asa',
  'bv',
  'co',
  'company',
  'corp',
  'corporation',
  'gmbh',
  'inc',
  'incorporated',
  'kg',
  'kk',
  'limited',
  'llc',
  'llp',
  'lp',
  'ltd',
  'ltda',
  'nv',
  'oy',
  'oyj',
  'plc',
  'pte',
  'pty',
  'sa',
  'sarl',
  'sas',
  'se',
  'sl',
  'spa',
  'srl',
]);

/**
 * Folds a company's name for comparison: without case, accents, spaces, punctuation, a leading "the" and trailing legal
 * forms. Null for a name without letters and digits, and for placeholders such as "n/a".
 */
export function accountNameKey(name: string | null | undefined): string | null {
  if (isPlaceholder(name ?? '')) return null;
  const parts = words((name ?? '').replaceAll('&', ' and '));
  if (parts.length > 1 && parts[0] === 'the') parts.shift();
  while (parts.length > 1 && isTrailing(parts.at(-1))) parts.pop();
  return parts.length === 0 ? null : parts.join('');
}

const isTrailing = (word: string | undefined): boolean =>
  word !== undefined && (word === 'and' || legalForms.has(word));

import { type Sql, sql } from '@sophia/database';
import { splitWords } from '@sophia/understanding';
import { configurationOf } from './language-configurations.ts';

/** The words of a text, ready for the full text search of PostgreSQL. */
export interface IndexedWords {
  /** Text search configuration that stems them. */
  readonly configuration: string;
  /** All words in order, folded. */
  readonly folded: string;
  /** The same with their accents, which some stemmers need; empty if that makes no difference. */
  readonly accented: string;
  /** Parts of words by which people look for the whole, such as "payment" of "PaymentFailed". */
  readonly parts: string;
}

/** Returns the words of a text in this language (ISO 639-1). */
export function indexedWords(text: string, language: string | null): IndexedWords {
  const words = splitWords(text);
  const folded = words.map((word) => word.folded).join(' ');
  const configuration = configurationOf(language);
  const accented =
    configuration === 'english' ? '' : words.map(({ start, end }) => text.slice(start, end).toLowerCase()).join(' ');
  return { configuration, folded, accented: accented === folded ? '' : accented, parts: partsOf(text).join(' ') };
}

const camelCase = /[\p{L}\p{N}]{0,80}\p{Ll}\p{Lu}[\p{L}\p{N}]{0,80}/gu;
const groupedNumber = /\d{1,3}(?:,\d{3}){1,6}(?!\d)/gu;

/** Finds words within words: "PaymentFailed" contains "payment" and "failed", "1,200" is also 1200. */
function partsOf(text: string): string[] {
  const names = (text.match(camelCase) ?? []).flatMap((name) => name.split(/(?<=\p{Ll})(?=\p{Lu})/u));
  const numbers = (text.match(groupedNumber) ?? []).map((number) => number.replaceAll(',', ''));
  return [...names.flatMap((name) => splitWords(name).map(({ folded }) => folded)), ...numbers];
}

/**
 * SQL for the tsvector of words, given the expressions of their parts. Stems have positions, for phrases and ranks. The
 * whole words have none; they are there for prefixes and for words that stemming drops.
 */
export const wordsVector = (words: Readonly<Record<keyof IndexedWords, Sql>>): Sql => sql`
  to_tsvector(${words.configuration}::regconfig, ${words.folded})
  || strip(
    to_tsvector('simple', ${words.folded} || ' ' || ${words.parts})
    || to_tsvector(${words.configuration}::regconfig, ${words.accented} || ' ' || ${words.parts})
  )`;

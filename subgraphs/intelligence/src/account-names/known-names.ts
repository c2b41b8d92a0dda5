import { type EntityManager, query, sql } from '@sophia/database';
import { companyWords } from './company-words.ts';
import { type AccountPhrases, hasPhrase, nameWords, phrasesOf } from './phrases-of.ts';

/** Words by which an account is meant, or one of several. */
export interface KnownPhrase {
  readonly words: readonly string[];
  /** Null if another account, or a person, could be meant. */
  readonly accountId: string | null;
  readonly accountName: string;
  /** False if it is only a part of the account's name. */
  readonly isWhole: boolean;
}

/** Phrases by their first word, longest first. */
export type KnownPhrases = ReadonlyMap<string, readonly KnownPhrase[]>;

/** Reads the names of accounts that have one of these words, folded. */
export function accountsWith(
  em: EntityManager,
  words: Iterable<string>,
): Promise<{ accountId: string; accountName: string }[]> {
  const telling = tellingOf(words);
  if (telling.length === 0) return Promise.resolve([]);
  return query(
    em,
    sql`select account_id as "accountId", name as "accountName" from intelligence.account_facts
     where name_words && ${telling}::text[] order by account_id`,
  );
}

/** Reads by what phrases people mean the accounts whose names have one of these words, folded. */
export async function phrasesWith(em: EntityManager, words: Iterable<string>): Promise<KnownPhrases> {
  const accounts = (await accountsWith(em, words)).map((row) => ({ ...row, ...phrasesOf(row.accountName) }));
  const accountsBy = byWord(accounts, ({ whole }) => whole);
  const own = accounts.flatMap(({ whole, short }) => [...whole, ...(short ?? [])]);
  const peopleBy = byWord(await peopleWith(em, own), (person) => person);
  const isPerson = (phrase: readonly string[]) => rarest(peopleBy, phrase).some((person) => hasPhrase(person, phrase));
  const found = accounts.flatMap(({ accountId, accountName, whole, short }): KnownPhrase[] => {
    const isShared = (phrase: readonly string[], hasIt: (other: AccountPhrases) => boolean) =>
      rarest(accountsBy, phrase).some((other) => other.accountId !== accountId && hasIt(other));
    const known = (phrase: readonly string[], isWhole: boolean, isOthers: boolean): KnownPhrase => ({
      words: phrase,
      accountId: isOthers || isPerson(phrase) ? null : accountId,
      accountName,
      isWhole,
    });
    const isWholeOthers = isShared(whole, (other) => same(other.whole, whole) || same(other.short, whole));
    const phrases = [known(whole, true, isWholeOthers)];
    if (short === null) return phrases;
    const isShortOthers = isShared(short, (other) => hasPhrase(other.whole, short));
    return [...phrases, known(short, false, isShortOthers)];
  });
  const isMeant = ({ accountId }: KnownPhrase) => Number(accountId !== null);
  found.sort((a, b) => b.words.length - a.words.length || isMeant(a) - isMeant(b));
  return Map.groupBy(found, (phrase) => phrase.words[0] ?? '');
}

const tellingOf = (words: Iterable<string>): string[] => [...new Set(words)].filter((word) => !companyWords.has(word));

const same = (one: readonly string[] | null, other: readonly string[]): boolean => one?.join(' ') === other.join(' ');

function byWord<T>(values: readonly T[], wordsOf: (value: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const pairs = values.flatMap((value) => [...new Set(wordsOf(value))].map((word) => ({ word, value })));
  const groups = Map.groupBy(pairs, ({ word }) => word);
  return new Map([...groups].map(([word, group]) => [word, group.map(({ value }) => value)]));
}

/** Returns all that have the word of the phrase that the fewest have. */
const rarest = <T>(values: ReadonlyMap<string, readonly T[]>, phrase: readonly string[]): readonly T[] =>
  phrase.map((word) => values.get(word) ?? []).toSorted((a, b) => a.length - b.length)[0] ?? [];

/** Reads the names of people that have one of these words. */
async function peopleWith(em: EntityManager, words: Iterable<string>): Promise<string[][]> {
  const telling = tellingOf(words);
  if (telling.length === 0) return [];
  const rows = await query<{ name: string }>(
    em,
    sql`select full_name as name from intelligence.contact_facts
       where name_words && ${telling}::text[]
     union
     select full_name from intelligence.employee_facts where name_words && ${telling}::text[]`,
  );
  return rows.map(({ name }) => nameWords(name));
}

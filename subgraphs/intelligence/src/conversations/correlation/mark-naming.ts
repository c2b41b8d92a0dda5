import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { accountsWith } from '../../account-names/known-names.ts';
import { isLongEnough, nameWords, phrasesOf } from '../../account-names/phrases-of.ts';
import { differences } from '../../common/differences.ts';
import { staleCorrelations } from './stale-correlations.ts';

/** Names of accounts and people, each with its id. */
export interface NameOf {
  readonly id: string;
  readonly name: string;
  /** False of a person. */
  readonly isAccount: boolean;
}

/** Reads the names of accounts, contacts and employees with these ids. */
export function namesOfSubjects(em: EntityManager, ids: readonly string[]): Promise<NameOf[]> {
  const wanted = sql`any(${[...ids]}::uuid[])`;
  return query(
    em,
    sql`select account_id as id, name, true as "isAccount" from intelligence.account_facts where account_id = ${wanted}
     union all
     select contact_id, full_name, false from intelligence.contact_facts
       where contact_id = ${wanted} and full_name is not null
     union all
     select employee_id, full_name, false from intelligence.employee_facts
       where employee_id = ${wanted} and full_name is not null`,
  );
}

/**
 * Marks the threads without an account that say something by which an account is meant, if another one, or none, may be meant
 * now: because the names of accounts and people have changed between two readings.
 */
export async function markNaming(
  em: EntityManager,
  tenant: string,
  before: readonly NameOf[],
  after: readonly NameOf[],
): Promise<void> {
  const changed = differences(before.map(keyOf), after.map(keyOf)).map((key) => JSON.parse(key) as NameOf);
  if (changed.length === 0) return;
  const names = changed.map(({ name }) => nameWords(name));
  const parts = new Set(names.flatMap(partsOf));
  const known = (await accountsWith(em, names.flat())).map(({ accountName }) => accountName);
  const ofAccounts = changed.flatMap(({ name, isAccount }) => (isAccount ? [name] : []));
  const phrases = [...ofAccounts, ...known]
    .flatMap((name) => {
      const { whole, short } = phrasesOf(name);
      return short === null ? [whole] : [whole, short];
    })
    .filter((phrase) => isLongEnough(phrase) && parts.has(phrase.join(' ')))
    .map((phrase) => phrase.map((word) => `'${word}'`).join(' & '));
  if (phrases.length === 0) return;
  // The beginning of the last word is enough, because passages have "bluewaters" for "Bluewater's".
  const rows = await query<{ id: string }>(
    em,
    sql`with phrase as materialized (
       select to_tsquery('simple', words || ':*') as words
       from json_array_elements_text(${toDatabaseJson([...new Set(phrases)])}::json) as given(words)
     )
     select distinct i.source_thread_id as id from phrase
     join intelligence.passages p on p.words @@ phrase.words
     join intelligence.interaction_analyses i on i.tenant_id = p.tenant_id and i.interaction_id = p.interaction_id
     where i.account_id is null and i.message_id is not null and i.source_thread_id is not null`,
  );
  await staleCorrelations.mark(
    em,
    tenant,
    rows.map(({ id }) => id),
  );
}

const keyOf = ({ id, name, isAccount }: NameOf): string => JSON.stringify({ id, name, isAccount });

/** All parts of a name, of one word and of several in a row. */
const partsOf = (words: readonly string[]): string[] =>
  words.flatMap((_, start) => words.slice(start).map((__, more) => words.slice(start, start + more + 1).join(' ')));

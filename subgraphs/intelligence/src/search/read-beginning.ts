import { type EntityManager, query, sql } from '@sophia/database';
import { type KnownSpace, selectSpaces } from '../embedding/spaces.ts';
import { type ParsedQuery, singleWords } from './words/parse-query.ts';
import { selectTerms, type TermQuery, type TermRow, termQueries } from './words/term-queries.ts';

/** What a search knows before it begins. */
export interface Beginning {
  /** Time of the database, by which passages are created, with all its digits. */
  readonly time: string;
  readonly spaces: readonly KnownSpace[];
  /** The terms of the query, those that it excludes, and the words of URLs and identifiers. */
  readonly terms: readonly TermQuery[];
}

/** Reads the time, the tenant's spaces and the terms of a query in one statement. */
export async function readBeginning(em: EntityManager, parsed: ParsedQuery): Promise<Beginning> {
  const terms = [...parsed.terms, ...parsed.excluded, ...singleWords(parsed.terms)];
  const [row] = await query<Omit<Beginning, 'terms'> & { terms: readonly TermRow[] }>(
    em,
    sql`select now()::text as time,
       coalesce((select json_agg(spaces) from (${selectSpaces}) as spaces), '[]') as spaces,
       coalesce((select json_agg(terms) from (${selectTerms(terms)}) as terms), '[]') as terms`,
  );
  if (row === undefined) throw new Error('the database does not tell its time');
  return { ...row, terms: termQueries(terms, row.terms) };
}

import { type Sql, sql, toDatabaseJson } from '@sophia/database';
import type { Term } from './parse-query.ts';

/** A term as PostgreSQL's full text search reads it. */
export interface TermQuery {
  readonly term: Term;
  /** A tsquery as text. */
  readonly tsquery: string;
  /** True if the term consists of words that occur in every text, such as "the". */
  readonly isEmpty: boolean;
  /** Text search configurations in which the term is such a word. */
  readonly emptyIn: readonly string[];
}

/** What PostgreSQL makes of a term. */
export interface TermRow {
  readonly place: number;
  readonly stems: string[];
  readonly whole: string | null;
  readonly stops: string[];
  readonly emptyIn: string[];
}

/** SQL of what PostgreSQL makes of terms: their stems in English and in all languages of the tenant's passages. */
export function selectTerms(terms: readonly Term[]): Sql {
  const given = terms.map(({ words, written, kind, isQuoted }, place) => ({
    place,
    folded: words.join(' '),
    accented: written.join(' '),
    whole: kind === 'PHRASE' ? null : lexeme(words[0] ?? '', kind === 'PREFIX'),
    quoted: isQuoted ? words : [],
    single: kind === 'WORD' ? written[0] : null,
  }));
  return sql`with known as (select 'english' as configuration union select configuration from intelligence.text_configurations)
     select place, whole,
       array(
         select distinct phraseto_tsquery(configuration::regconfig, words)::text
         from known, unnest(case configuration when 'english' then array[folded] else array[folded, accented] end) as words
       ) as stems,
       array(select word from unnest(quoted) as word where ts_lexize('english_stem', word) = '{}') as stops,
       array(
         select configuration from known
         where ts_lexize((configuration || '_stem')::regdictionary, single) = '{}' order by configuration
       ) as "emptyIn"
     from json_to_recordset(${toDatabaseJson(given)}::json)
       as given(place integer, folded text, accented text, whole text, quoted text[], single text)
     order by place`;
}

/** Translates terms into tsqueries, by the rows of `selectTerms`. */
export function termQueries(terms: readonly Term[], rows: readonly TermRow[]): TermQuery[] {
  return rows.flatMap(({ place, stems, whole, stops, emptyIn }) => {
    const term = terms[place];
    if (!term) return [];
    const found = stems.filter((stem) => stem !== '').toSorted();
    const wanted = term.kind === 'PREFIX' ? [whole] : [...found, whole];
    const wholes = term.words.map((word) => lexeme(word, false)).join(' & ');
    const parts = new Set(wanted.filter((part) => part !== null));
    const tsquery = anyOf([...parts]) || wholes;
    // In a phrase, "of" stands for any word. A quoted phrase needs at least the same ones somewhere.
    const exact = stops.length > 0 ? allOf([tsquery, ...stops.map((word) => lexeme(word, false))]) : tsquery;
    return [{ term, tsquery: exact, isEmpty: found.length === 0 && term.kind !== 'PREFIX', emptyIn }];
  });
}

/** Writes a word as a tsquery that matches it as it is. */
const lexeme = (word: string, isPrefix: boolean): string =>
  `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'${isPrefix ? ':*' : ''}`;

/** Joins tsqueries. Each is in parentheses, so that it stays whole. */
export const anyOf = (queries: readonly string[]): string => queries.map((one) => `(${one})`).join(' | ');
export const allOf = (queries: readonly string[]): string => queries.map((one) => `(${one})`).join(' & ');

/** The tsquery of all terms. */
export const wholeQuery = (terms: readonly TermQuery[]): string => allOf(terms.map(({ tsquery }) => tsquery));

/** Gives up the order of words in phrases. The index of words finds the rest without reading a passage. */
export const withoutOrder = (tsquery: string): string => tsquery.replaceAll(/<(?:-|\d{1,5})>/gu, '&');

import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { splitWords, type Word } from '@sophia/understanding';
import { configurationOf } from '../../words/language-configurations.ts';
import { parseQuery, singleWords, type Term } from './parse-query.ts';
import { sentencePieces } from './sentence-pieces.ts';

/** A sentence of a passage, or its title, with the words that match. Offsets are UTF-16. */
export interface Highlight {
  readonly field: 'TEXT' | 'TITLE';
  readonly text: string;
  /** Places within the sentence, in order. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** A passage whose sentences are looked for. */
export interface HighlightedPassage {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly language: string | null;
  /** True if its title is searched as a name, despite typing errors. */
  readonly isName: boolean;
}

const maxSentences = 3;

/**
 * Finds the sentences of passages that match a query, those with the most different words first, at most 3 for each; of a
 * passage without any, the title. A name without such words is shown whole, because it is nearly the query. Sends one statement for all passages.
 */
export async function highlightsOf(
  em: EntityManager,
  searched: string,
  passages: readonly HighlightedPassage[],
): Promise<ReadonlyMap<string, readonly Highlight[]>> {
  const { terms } = parseQuery(searched);
  if (terms.length === 0 || passages.length === 0) return new Map();
  const split = passages.map((passage) => ({
    passage,
    parts: [
      { field: 'TEXT' as const, text: passage.text, words: splitWords(passage.text) },
      { field: 'TITLE' as const, text: passage.title, words: splitWords(passage.title) },
    ],
    configuration: configurationOf(passage.language),
  }));
  const wanted = terms.flatMap(({ words }) => words);
  const stems = await stemsOf(
    em,
    split.map(({ parts, configuration }) => ({
      configuration,
      words: [...wanted, ...parts.flatMap(({ words }) => words.map(({ folded }) => folded))],
    })),
  );
  return new Map(
    split.map(({ passage, parts, configuration }) => {
      const found = parts.map(({ field, text, words }) =>
        bestSentences(field, text, markWords(words, terms, stems.get(configuration) ?? new Map())),
      );
      const name: Highlight[] = passage.isName ? [{ field: 'TITLE', text: passage.title, matches: [] }] : [];
      return [passage.id, found.find((highlights) => highlights.length > 0) ?? name];
    }),
  );
}

/** A word that matches, with the place of its term in the query. */
interface Marked extends Pick<Word, 'start' | 'end'> {
  readonly term: number;
}

/** Stems by word. That of a word that texts are not searched by, such as "the", is ''. */
type Stems = ReadonlyMap<string, string>;

/**
 * Marks the words that match a term: equal words, words of the same stem, and the words of a whole phrase. Of a URL or
 * identifier that a text does not have as a whole, it marks the words.
 */
function markWords(words: readonly Word[], terms: readonly Term[], stems: Stems): Marked[] {
  const stemmed = words.map(({ folded }) => ({ folded, stem: stems.get(folded) }));
  const isStop = (word: string) => stems.get(word) === '';
  const isAll = terms.every(({ words: [word = '', ...more] }) => more.length === 0 && isStop(word));
  const marksOf = ({ kind, words: wanted }: Term, place: number): Marked[] => {
    const [first = ''] = wanted;
    if (kind === 'WORD' && !isAll && isStop(first)) return [];
    const run = wanted.map((word) => ({ word, stem: stems.get(word) }));
    const isAt = (at: number) =>
      kind === 'PREFIX'
        ? stemmed[at]?.folded.startsWith(first)
        : run.every(({ word, stem }, index) => {
            const found = stemmed[at + index];
            return found !== undefined && (found.folded === word || (found.stem === stem && !!stem));
          });
    return words.flatMap((_, at) =>
      isAt(at) ? words.slice(at, at + run.length).map(({ start, end }) => ({ start, end, term: place })) : [],
    );
  };
  const marked = terms.flatMap((term, place) => {
    const whole = marksOf(term, place);
    return whole.length > 0 ? whole : singleWords([term]).flatMap((word) => marksOf(word, place));
  });
  return marked.sort((one, other) => one.start - other.start);
}

/** Returns the sentences with the most different terms, then those with the most words, then the earliest. */
function bestSentences(field: Highlight['field'], text: string, marked: readonly Marked[]): Highlight[] {
  if (marked.length === 0) return [];
  return sentencePieces(text, marked)
    .map((span) => ({ span, within: marked.filter(({ start, end }) => start >= span.start && end <= span.end) }))
    .filter(({ within }) => within.length > 0)
    .map(({ span, within }) => ({ span, within, terms: new Set(within.map(({ term }) => term)).size }))
    .sort((one, other) => other.terms - one.terms || other.within.length - one.within.length)
    .slice(0, maxSentences)
    .map(({ span, within }) => ({
      field,
      text: text.slice(span.start, span.end),
      matches: [
        ...new Map(
          within.map(({ start, end }) => [start, { start: start - span.start, end: end - span.start }]),
        ).values(),
      ],
    }));
}

/** Loads the stems of words by configuration. Words have no spaces, so that a list of them is sent as one text. */
async function stemsOf(
  em: EntityManager,
  texts: readonly { readonly configuration: string; readonly words: readonly string[] }[],
): Promise<ReadonlyMap<string, Stems>> {
  const wanted = new Map(
    [...Map.groupBy(texts, ({ configuration }) => configuration)].map(([configuration, group]) => [
      configuration,
      [...new Set(group.flatMap(({ words }) => words))],
    ]),
  );
  const given = [...wanted].map(([configuration, words]) => ({ configuration, words: words.join(' ') }));
  const rows = await query<{ configuration: string; stems: string }>(
    em,
    sql`select configuration, (
         select string_agg(coalesce((ts_lexize((configuration || '_stem')::regdictionary, word))[1], ''), ' ' order by place)
         from string_to_table(words, ' ') with ordinality as split(word, place)
       ) as stems
     from json_to_recordset(${toDatabaseJson(given)}::json) as given(configuration text, words text)`,
  );
  return new Map(
    rows.map(({ configuration, stems }) => {
      const byPlace = stems.split(' ');
      return [configuration, new Map(wanted.get(configuration)?.map((word, place) => [word, byPlace[place] ?? '']))];
    }),
  );
}

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
  const stems = await stemsOf(
    em,
    terms.flatMap(({ words }) => words),
    split.map(({ parts, configuration }) => ({
      configuration,
      words: parts.flatMap(({ words }) => words.map(({ folded }) => folded)),
    })),
  );
  const sought = terms.map((term) => ({ term, parts: singleWords([term]) }));
  return new Map(
    split.map(({ passage, parts, configuration }) => {
      const found = parts.map(({ field, text, words }) =>
        bestSentences(field, text, markWords(words, sought, stems.get(configuration) ?? new Map())),
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

/** A term, and its words if it is a URL or identifier. */
interface Sought {
  readonly term: Term;
  readonly parts: readonly Term[];
}

/**
 * Stems of the query's words, and of those words of the texts that have one of these stems. That of a word that texts are
 * not searched by, such as "the", is ''.
 */
type Stems = ReadonlyMap<string, string>;

/**
 * Marks the words that match a term: equal words, words of the same stem, and the words of a whole phrase. Of a URL or
 * identifier that a text does not have as a whole, it marks the words.
 */
function markWords(words: readonly Word[], sought: readonly Sought[], stems: Stems): Marked[] {
  const beginnings = sought.flatMap(({ term: { kind, words: wanted } }) => (kind === 'PREFIX' ? wanted : []));
  const mayMatch = ({ folded }: Word) =>
    stems.has(folded) || beginnings.some((beginning) => folded.startsWith(beginning));
  const places = words.flatMap((word, at) => (mayMatch(word) ? [at] : []));
  if (places.length === 0) return [];
  const isStop = (word: string) => stems.get(word) === '';
  const isAll = sought.every(({ term }) => term.words.length === 1 && isStop(term.words[0] ?? ''));
  const marksOf = ({ kind, words: wanted }: Term, place: number): Marked[] => {
    const [first = ''] = wanted;
    if (kind === 'WORD' && !isAll && isStop(first)) return [];
    const isSame = (word: string, found: Word | undefined) =>
      found !== undefined &&
      (found.folded === word || (!!stems.get(word) && stems.get(found.folded) === stems.get(word)));
    const isAt = (at: number) =>
      kind === 'PREFIX'
        ? words[at]?.folded.startsWith(first)
        : wanted.every((word, index) => isSame(word, words[at + index]));
    return places.flatMap((at) =>
      isAt(at) ? words.slice(at, at + wanted.length).map(({ start, end }) => ({ start, end, term: place })) : [],
    );
  };
  const marked = sought.flatMap(({ term, parts }, place) => {
    const whole = marksOf(term, place);
    return whole.length > 0 ? whole : parts.flatMap((part) => marksOf(part, place));
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

/**
 * Loads the stems of the wanted words, and of the words of texts that have one of these, by configuration. Words have no
 * spaces, so that a list of them is sent as one text.
 */
async function stemsOf(
  em: EntityManager,
  wanted: readonly string[],
  texts: readonly { readonly configuration: string; readonly words: readonly string[] }[],
): Promise<ReadonlyMap<string, Stems>> {
  const given = [...Map.groupBy(texts, ({ configuration }) => configuration)].map(([configuration, group]) => ({
    configuration,
    wanted: wanted.join(' '),
    words: [...new Set(group.flatMap(({ words }) => words))].join(' '),
  }));
  const rows = await query<{ configuration: string; stems: Record<string, string> }>(
    em,
    sql`with given as (
         select configuration, (configuration || '_stem')::regdictionary as dictionary, wanted, words
         from json_to_recordset(${toDatabaseJson(given)}::json) as given(configuration text, wanted text, words text)
       ),
       stemmed as (
         select configuration, is_wanted, word, coalesce((ts_lexize(dictionary, word))[1], '') as stem
         from given, lateral (
           select true as is_wanted, word from string_to_table(wanted, ' ') as word
           union all select false, word from string_to_table(words, ' ') as word
         ) as each
       )
     select configuration, json_object_agg(word, stem) as stems from stemmed
     where (configuration, stem) in (select configuration, stem from stemmed where is_wanted)
     group by configuration`,
  );
  return new Map(rows.map(({ configuration, stems }) => [configuration, new Map(Object.entries(stems))]));
}

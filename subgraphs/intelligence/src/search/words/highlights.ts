import { type EntityManager, query, sql, toDatabaseJson } from '@sophia/database';
import { configurationOf } from '../../words/language-configurations.ts';
import { splitWords, type Word } from '../../words/split-words.ts';
import { parseQuery, singleWords, type Term } from './parse-query.ts';
import { sentenceSpans } from './sentence-spans.ts';

/** A sentence of a passage with the words that match. Offsets are UTF-16. */
export interface Highlight {
  readonly text: string;
  /** Places within the sentence, in order. */
  readonly matches: readonly { readonly start: number; readonly end: number }[];
}

/** A passage whose sentences are looked for. */
export interface HighlightedPassage {
  readonly id: string;
  readonly text: string;
  readonly language: string | null;
}

const maxSentences = 3;

/**
 * Finds the sentences of passages that match a query, those with the most different words first, at most 3 for each.
 * Sends one statement for all passages.
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
    words: splitWords(passage.text),
    configuration: configurationOf(passage.language),
  }));
  const wanted = terms.flatMap(({ words }) => words);
  const stems = await stemsOf(
    em,
    split.map(({ words, configuration }) => ({
      configuration,
      words: [...wanted, ...words.map(({ folded }) => folded)],
    })),
  );
  return new Map(
    split.map(({ passage, words, configuration }) => {
      const stemOf = (word: string) => stems.get(`${configuration} ${word}`) ?? null;
      return [passage.id, bestSentences(passage.text, markWords(words, terms, stemOf))];
    }),
  );
}

/** A word that matches, with the place of its term in the query. */
interface Marked extends Pick<Word, 'start' | 'end'> {
  readonly term: number;
}

type StemOf = (word: string) => string | null;

/**
 * Marks the words that match a term: equal words, words of the same stem, and the words of a whole phrase. Of a URL or
 * identifier that a text does not have as a whole, it marks the words.
 */
function markWords(words: readonly Word[], terms: readonly Term[], stemOf: StemOf): Marked[] {
  const isStop = (word: string) => stemOf(word) === '';
  const isAll = terms.every(({ words: [word = '', ...more] }) => more.length === 0 && isStop(word));
  const matches = (word: string, wanted: string) =>
    word === wanted || (!isStop(wanted) && stemOf(word) !== null && stemOf(word) === stemOf(wanted));
  const marksOf = (term: Term, place: number): Marked[] =>
    words.flatMap((word, at) => {
      if (term.kind === 'PREFIX')
        return word.folded.startsWith(term.words[0] ?? '') ? [{ start: word.start, end: word.end, term: place }] : [];
      if (term.kind === 'WORD' && !isAll && isStop(term.words[0] ?? '')) return [];
      const run = words.slice(at, at + term.words.length);
      const isMatch =
        run.length === term.words.length &&
        term.words.every((wanted, index) => matches(run[index]?.folded ?? '', wanted));
      return isMatch ? run.map(({ start, end }) => ({ start, end, term: place })) : [];
    });
  const marked = terms.flatMap((term, place) => {
    const whole = marksOf(term, place);
    return whole.length > 0 ? whole : singleWords([term]).flatMap((word) => marksOf(word, place));
  });
  return marked.sort((one, other) => one.start - other.start);
}

/** Returns the sentences with the most different terms, then those with the most words, then the earliest. */
function bestSentences(text: string, marked: readonly Marked[]): Highlight[] {
  if (marked.length === 0) return [];
  return sentenceSpans(text, marked)
    .map((span) => ({ span, within: marked.filter(({ start, end }) => start >= span.start && end <= span.end) }))
    .filter(({ within }) => within.length > 0)
    .map(({ span, within }) => ({ span, within, terms: new Set(within.map(({ term }) => term)).size }))
    .sort((one, other) => other.terms - one.terms || other.within.length - one.within.length)
    .slice(0, maxSentences)
    .map(({ span, within }) => ({
      text: text.slice(span.start, span.end),
      matches: [
        ...new Map(
          within.map(({ start, end }) => [start, { start: start - span.start, end: end - span.start }]),
        ).values(),
      ],
    }));
}

/** Loads the stems of words by configuration. The stem of a word that texts are not searched by, such as "the", is ''. */
async function stemsOf(
  em: EntityManager,
  texts: readonly { readonly configuration: string; readonly words: readonly string[] }[],
): Promise<ReadonlyMap<string, string>> {
  const wanted = [...Map.groupBy(texts, ({ configuration }) => configuration)].flatMap(([configuration, group]) =>
    [...new Set(group.flatMap(({ words }) => words))].map((word) => ({ configuration, word })),
  );
  const rows = await query<{ configuration: string; word: string; stem: string }>(
    em,
    sql`select configuration, word,
       coalesce((ts_lexize((configuration || '_stem')::regdictionary, word))[1], '') as stem
     from json_to_recordset(${toDatabaseJson(wanted)}::json) as wanted(configuration text, word text)`,
  );
  return new Map(rows.map(({ configuration, word, stem }) => [`${configuration} ${word}`, stem]));
}

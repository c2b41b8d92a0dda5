import type { Report, Row } from '../../common/report.ts';
import { rounded } from '../../common/statistics.ts';
import { latencyRows, timeCalls } from '../common/time-calls.ts';
import type { Corpus, CorpusQuery } from './corpus.ts';
import { nearest } from './exact.ts';
import { type Store, spaceOf } from './fill-stores.ts';
import { type FilterCase, filterCases } from './filters.ts';

const wanted = 10;
const clientCounts = [1, 16] as const;
const warmUps = 100;

/** Queries with the right answers, by the filter. */
export type Answers = ReadonlyMap<FilterCase, readonly { query: CorpusQuery; nearest: readonly number[] }[]>;

/** Finds the right answers to queries by comparing all vectors. */
export function exactAnswers(corpus: Corpus, count: number): Answers {
  const queries = corpus.queries(count, 3);
  return new Map(
    filterCases.map((filter) => [
      filter,
      queries.map((query) => ({ query, nearest: nearest(corpus, query, filter, wanted) })),
    ]),
  );
}

/** Measures the recall and the latency of a store, without and with filters. */
export async function measureSearches(
  store: Store,
  corpus: Corpus,
  answers: Answers,
  searches: number,
): Promise<Pick<Report, 'rows' | 'ratios'>> {
  const rows: Row[] = [];
  const ratios: { name: string; value: number }[] = [];
  const target = store.name;
  const suffix = target === 'pgvector' ? '' : `-${target}`;
  for (const filter of filterCases) {
    const search = ({ tenant, vector, ...query }: CorpusQuery) =>
      store.search(tenant, spaceOf(corpus), {
        vector,
        limit: wanted,
        filter: filter.filterOf({ tenant, vector, ...query }),
      });
    ratios.push({
      name: `recall-at-10${filter.name}${suffix}`,
      value: rounded(await recall(search, corpus, answers.get(filter) ?? [])),
    });
    for (const [index, clients] of clientCounts.entries()) {
      // With as many clients, so that each connection has been used.
      await timeCalls(callsOf(search, corpus.queries(warmUps, 4)), clients);
      const samples = await timeCalls(callsOf(search, corpus.queries(searches, 5 + index)), clients);
      rows.push(
        ...latencyRows(target, `${filter.label}, ${clients === 1 ? '1 client' : `${clients} clients`}`, samples),
      );
    }
  }
  return { rows, ratios };
}

type Search = (query: CorpusQuery) => ReturnType<Store['search']>;

const callsOf = (search: Search, queries: readonly CorpusQuery[]) => queries.map((query) => () => search(query));

/** Returns the share of the nearest passages that the searches find. */
async function recall(
  search: Search,
  corpus: Corpus,
  answers: readonly { query: CorpusQuery; nearest: readonly number[] }[],
) {
  let found = 0;
  let all = 0;
  for (const { query, nearest: right } of answers) {
    const hits = new Set((await search(query)).map(({ passageId }) => corpus.indexOf(passageId)));
    found += right.filter((index) => hits.has(index)).length;
    all += right.length;
  }
  return found / all;
}

import { type CorpusPassage, type CorpusQuery, timeAfter } from './corpus.ts';

/** A way of limiting searches, for the stores and for the exact comparison. */
export interface FilterCase {
  /** End of a ratio's name; empty without a filter. */
  readonly name: string;
  /** Part of a row's name. */
  readonly label: string;
  filterOf(query: CorpusQuery): SearchFilter;
  matches(passage: CorpusPassage, query: CorpusQuery): boolean;
}

interface SearchFilter {
  readonly accountIds?: readonly string[];
  readonly topics?: readonly string[];
  readonly languages?: readonly string[];
  readonly occurredFrom?: Date;
}

const recently = timeAfter(0.9);

export const filterCases: readonly FilterCase[] = [
  { name: '', label: 'no filter', filterOf: () => ({}), matches: () => true },
  {
    name: '-filtered-10pct',
    label: 'filter 10%',
    filterOf: () => ({ occurredFrom: recently }),
    matches: ({ occurredAt }) => occurredAt >= recently,
  },
  {
    // The nearest vectors do not match, which is the hardest case for an index.
    name: '-filtered-apart',
    label: 'filter 10%, far away',
    filterOf: () => ({ languages: ['de'] }),
    matches: ({ language }) => language === 'de',
  },
  {
    name: '-filtered-1pct',
    label: 'filter 1%',
    filterOf: ({ topic }) => ({ topics: [topic] }),
    matches: (passage, { topic }) => passage.topic === topic,
  },
  {
    name: '-filtered-0.1pct',
    label: 'filter 0.1%',
    filterOf: ({ accountId }) => ({ accountIds: [accountId] }),
    matches: (passage, { accountId }) => passage.accountId === accountId,
  },
];

import { expect, test } from 'vitest';
import { createCorpus } from '../src/search/stores/corpus.ts';
import { nearest } from '../src/search/stores/exact.ts';
import { filterCases } from '../src/search/stores/filters.ts';

const corpus = createCorpus(2_000);
const passages = Array.from({ length: corpus.count }, (_, index) => corpus.passageOf(index));

test('the same count gives the same vectors, all of length 1', () => {
  expect(createCorpus(2_000).vectors).toEqual(corpus.vectors);
  for (let index = 0; index < corpus.count; index++) expect(Math.hypot(...corpus.vectorOf(index))).toBeCloseTo(1, 4);
});

test('the nearest passages are those of the tenant that match, best first', () => {
  const [query] = corpus.queries(1, 9);
  if (!query) throw new Error('there is no query');
  const cosine = (index: number) =>
    corpus.vectorOf(index).reduce((sum, value, place) => sum + value * (query.vector[place] ?? 0), 0);
  for (const filter of filterCases) {
    const expected = passages
      .flatMap((passage, index) =>
        passage.tenant === query.tenant && filter.matches(passage, query) ? [{ index, cosine: cosine(index) }] : [],
      )
      .sort((one, other) => other.cosine - one.cosine)
      .slice(0, 10)
      .map(({ index }) => index);
    expect(nearest(corpus, query, filter, 10), filter.label).toEqual(expected);
  }
});

test.each([
  ['filter 10%', 0.1],
  ['filter 10%, far away', 0.1],
  ['filter 1%', 0.01],
  ['filter 0.1%', 0.001],
])('%s leaves about a share of %d', (label, share) => {
  const filter = filterCases.find((each) => each.label === label);
  const queries = corpus.queries(100, 9);
  const shares = queries.map(
    (query) => passages.filter((passage) => filter?.matches(passage, query)).length / passages.length,
  );
  const mean = shares.reduce((sum, each) => sum + each, 0) / shares.length;
  // Accounts belong to a tenant, so that other tenants have none of an account's passages.
  const ownShare = label === 'filter 0.1%' ? 0.55 : 1;
  expect(mean).toBeGreaterThan(share * ownShare * 0.5);
  expect(mean).toBeLessThan(share * 1.5);
});

import { expect, it } from 'vitest';
import { fuse } from '../../src/search/fuse.ts';

const words = (...hits: [passageId: string, rank: number][]) => hits.map(([passageId, rank]) => ({ passageId, rank }));
const meaning = (...ids: string[]) =>
  ids.map((passageId, index) => ({ passageId, digest: 'd', similarity: 0.9 - index / 10 }));

it('puts a passage of both lists first, with its place in each', () => {
  const [first, ...others] = fuse(words(['a', 2], ['b', 2]), meaning('c', 'b'));
  expect(first).toMatchObject({ passageId: 'b', wordRank: 2, meaningRank: 2, similarity: 0.8 });
  expect(others.map(({ passageId }) => passageId)).toEqual(['a', 'c']);
});

it('trusts the words by the share that a passage has', () => {
  expect(fuse(words(['a', 0.3]), meaning('c')).map(({ passageId }) => passageId)).toEqual(['c', 'a']);
  expect(fuse(words(['a', 0.8]), meaning('c')).map(({ passageId }) => passageId)).toEqual(['a', 'c']);
});

it('keeps the order of a single list', () => {
  expect(fuse(words(['b', 2.5], ['a', 0.4]), []).map(({ passageId }) => passageId)).toEqual(['b', 'a']);
  expect(fuse([], meaning('b', 'a')).map(({ passageId }) => passageId)).toEqual(['b', 'a']);
});

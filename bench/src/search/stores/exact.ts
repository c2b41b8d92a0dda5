import type { Corpus, CorpusQuery } from './corpus.ts';
import type { FilterCase } from './filters.ts';

/** Finds the nearest passages of a query's tenant by comparing all that match, best first. */
export function nearest(corpus: Corpus, query: CorpusQuery, { matches }: FilterCase, limit: number): number[] {
  const { count, dimensions, vectors } = corpus;
  const best: { readonly index: number; readonly similarity: number }[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < count; index++) {
    const passage = corpus.passageOf(index);
    if (passage.tenant !== query.tenant || !matches(passage, query)) continue;
    const similarity = dot(vectors, index * dimensions, query.vector);
    if (best.length === limit && similarity <= least) continue;
    const place = best.findIndex((each) => each.similarity < similarity);
    best.splice(place === -1 ? best.length : place, 0, { index, similarity });
    if (best.length > limit) best.pop();
    least = best.at(-1)?.similarity ?? least;
  }
  return best.map(({ index }) => index);
}

function dot(vectors: Float32Array, start: number, query: Float32Array): number {
  let sum = 0;
  for (let index = 0; index < query.length; index++) sum += (vectors[start + index] ?? 0) * (query[index] ?? 0);
  return sum;
}

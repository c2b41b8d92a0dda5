import { expect, test } from 'vitest';
import { makeOperation } from './make-operation.ts';
import { createRandom } from './random.ts';
import { createRandomGraph } from './random-graph.ts';

/** For more seeds, and the smallest operation that differs: `node gateway/test/random/explore.ts --seeds 1..1000`. */
const firstSeeds = [1, 16, 31, 46];
const seedsEach = 15;
const operationsEach = 6;

test.each(firstSeeds)('random graphs give the answers of one schema, from seed %d', async (first) => {
  let composed = 0;
  for (let seed = first; seed < first + seedsEach; seed += 1) {
    const graph = await createRandomGraph(seed);
    if (typeof graph === 'string') continue;
    await using _ = graph;
    composed += 1;
    const random = createRandom(seed * 7_919);
    for (let index = 0; index < operationsEach; index += 1) {
      const operation = makeOperation(random, graph.schema);
      const description = `seed ${seed}: ${operation.query} ${JSON.stringify(operation.variables)}`;
      expect(await graph.answered(operation), description).toBe(await graph.expected(operation));
    }
  }
  // Some graphs do not compose. If most did not, this would test little.
  expect(composed).toBeGreaterThan(seedsEach / 3);
});

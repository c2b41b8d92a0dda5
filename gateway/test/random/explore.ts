/* Searches many seeds for differences: `node gateway/test/random/explore.ts --seeds 1000..5000 [--operations 10]`. */
import { parseArgs } from 'node:util';
import { parse, print } from 'graphql';
import { makeOperation } from './make-operation.ts';
import { createRandom } from './random.ts';
import { createRandomGraph } from './random-graph.ts';
import { shrink } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '1..100' },
    operations: { type: 'string', default: '10' },
    show: { type: 'boolean', default: false },
  },
});
const [from = 1, to = from] = values.seeds.split('..').map(Number);
const operations = Number(values.operations);
let composed = 0;
let answered = 0;
let different = 0;
const refused = new Map<string, number>();
for (let seed = from; seed <= to; seed += 1) {
  const made = await createRandomGraph(seed);
  if (typeof made === 'string') {
    if (values.show) console.log(seed, made.slice(0, 400));
    const reason = made
      .replaceAll(/\s+/g, ' ')
      .slice(0, 90)
      .replaceAll(/"[^"]*"|[A-Z]\w+-\S+/g, '…');
    refused.set(reason, (refused.get(reason) ?? 0) + 1);
    continue;
  }
  await using graph = made;
  composed += 1;
  const random = createRandom(seed * 7_919);
  // Only the first difference of a graph is shrunk and shown; others usually have the same cause.
  let isShown = false;
  for (let index = 0; index < operations; index += 1) {
    const operation = makeOperation(random, graph.schema);
    const fails = async (candidate: typeof operation) =>
      (await graph.expected(candidate)) !== (await graph.answered(candidate));
    answered += 1;
    if (!(await fails(operation))) continue;
    different += 1;
    if (isShown) continue;
    isShown = true;
    const smallest = await shrink(graph.schema, operation, fails);
    console.log(`\n=== seed ${seed}, operation ${index}\n${print(parse(smallest.query))}`);
    console.log(JSON.stringify(smallest.variables));
    console.log(`expected ${await graph.expected(smallest)}\nanswered ${await graph.answered(smallest)}`);
    if (values.show) {
      graph.graph.sent.length = 0;
      await graph.answered(smallest);
      for (const { service, query, variables } of graph.graph.sent)
        console.log(service, query, JSON.stringify(variables));
    }
  }
  if (composed % 20 === 0) console.log(`seed ${seed}: ${answered} operations, ${different} differ`);
}
console.log(`${composed} of ${to - from + 1} graphs compose; ${answered} operations, ${different} differ`);
for (const [reason, count] of [...refused].sort((a, b) => b[1] - a[1]).slice(0, 12)) console.log(count, reason);

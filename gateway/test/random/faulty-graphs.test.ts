import { execute, type GraphQLSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { GraphResponse } from '../support/test-graph.ts';
import { breakAnswers, secret } from './faults.ts';
import { type DrawnOperation, makeOperation } from './make-operation.ts';
import { createRandom } from './random.ts';
import { createRandomGraph, stepsOf, type TypesByPath } from './random-graph.ts';

const seedsEach = 20;
const operationsEach = 6;

/** Share of the subgraphs' answers that is broken. */
test.each([0.2, 0.5, 1])('faulty subgraphs affect only their own fields: share of faults %d', async (share) => {
  let composed = 0;
  let broken = 0;
  for (let seed = 1; seed <= seedsEach; seed += 1) {
    const graph = await createRandomGraph(
      seed,
      breakAnswers(seed, share, () => {
        broken += 1;
      }),
    );
    if (typeof graph === 'string') continue;
    await using _ = graph;
    composed += 1;
    const random = createRandom(seed * 104_729);
    for (let index = 0; index < operationsEach; index += 1) {
      const operation = makeOperation(random, graph.schema);
      const description = `seed ${seed}, ${share}: ${operation.query} ${JSON.stringify(operation.variables)}`;
      const types: TypesByPath = new Map();
      const healthy: GraphResponse = JSON.parse(await graph.expected(operation, types));
      const text = await graph.answered(operation);
      const answer: GraphResponse = JSON.parse(text);
      expect(text, description).not.toContain(secret);
      expect(await violations(graph.schema, operation, types, answer.data), `${description}\n${text}`).toEqual([]);
      expect(unexplained(healthy.data, answer.data, answer.errors ?? [], []), `${description}\n${text}`).toEqual([]);
    }
  }
  expect(composed).toBeGreaterThan(seedsEach / 3);
  expect(broken).toBeGreaterThan(composed);
});

/**
 * Returns violations of the schema in data: nulls that should have spread, values of the wrong type, missing fields.
 */
async function violations(
  schema: GraphQLSchema,
  { query, variables }: DrawnOperation,
  types: TypesByPath,
  data: unknown,
): Promise<string[]> {
  if (data === null) return [];
  const { errors = [] } = await execute({
    schema,
    document: parse(query),
    variableValues: variables,
    rootValue: data,
    fieldResolver: (source, _args, _context, { path }) => source[path.key],
    typeResolver: (_value, _context, { path }) => types.get(stepsOf(path).join('.')),
  });
  return errors.map(({ message }) => message);
}

/** Returns places that are neither as in the correct answer nor a null with an error below the same root field. */
function unexplained(
  healthy: unknown,
  given: unknown,
  errors: NonNullable<GraphResponse['errors']>,
  path: readonly (string | number)[],
): string[] {
  if (given === null && healthy !== null) {
    const isExplained = errors.some((error) => path.length === 0 || !error.path || error.path[0] === path[0]);
    return isExplained ? [] : [`${path.join('.')} is null without an error`];
  }
  if (typeof healthy !== 'object' || healthy === null) {
    return Object.is(healthy, given) ? [] : [`${path.join('.')} is ${JSON.stringify(given)}`];
  }
  const keys = Object.keys(healthy);
  if (typeof given !== 'object' || given === null || Object.keys(given).join() !== keys.join()) {
    return [`${path.join('.')} has other fields or elements`];
  }
  return keys.flatMap((key) =>
    unexplained(healthy[key as keyof typeof healthy], given[key as keyof typeof given], errors, [
      ...path,
      Array.isArray(healthy) ? Number(key) : key,
    ]),
  );
}

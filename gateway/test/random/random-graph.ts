import { execute, type GraphQLFieldResolver, type GraphQLSchema, parse, type ResponsePath } from 'graphql';
import { buildSupergraph } from '../../src/planning/build-supergraph.ts';
import { createLocalGraph, type Interference, type LocalGraph } from '../support/local-graph.ts';
import { compose } from '../support/test-graph.ts';
import { type Data, makeData, NoData } from './data.ts';
import { makeModel } from './make-model.ts';
import type { DrawnOperation } from './make-operation.ts';
import type { Model } from './model.ts';
import { createRandom } from './random.ts';
import { type Resolved, resolveInWhole } from './resolve.ts';
import { overrideLabel, splitModel } from './split-model.ts';

/** Names of object types by response path, with its steps joined by dots. */
export type TypesByPath = Map<string, string>;

/** The same graph twice: split behind the gateway, and as one schema. */
export interface RandomGraph extends AsyncDisposable {
  readonly graph: LocalGraph;
  readonly schema: GraphQLSchema;
  /** Returns the answer of the one schema, as text. Records the type at each path in `types`, if given. */
  expected(operation: DrawnOperation, types?: TypesByPath): Promise<string>;
  /** Returns the gateway's answer, as text. */
  answered(operation: DrawnOperation): Promise<string>;
}

/** Creates the graph of a seed; returns a text with the reason if it does not compose. */
export async function createRandomGraph(seed: number, interfere?: Interference): Promise<RandomGraph | string> {
  const random = createRandom(seed);
  const model = makeModel(random);
  let data: Data;
  try {
    data = makeData(random, model);
  } catch (error) {
    if (error instanceof NoData) return error.message;
    throw error;
  }
  const definitions = splitModel(model, data);
  let supergraph: string;
  try {
    supergraph = compose(definitions);
  } catch (error) {
    return String(error);
  }
  const graph = await createLocalGraph(definitions, {
    interfere,
    limits: { aliases: 1_000, directives: 1_000 },
    planningTimeoutMs: 60_000,
    overrideLabels: () => (seed % 2 === 0 ? [overrideLabel] : []),
  });
  const schema = buildSupergraph(supergraph).apiSchema().toGraphQLJSSchema();
  return {
    graph,
    schema,
    expected: async (operation, types) => JSON.stringify(await executeWhole(schema, model, data, operation, types)),
    answered: async ({ query, variables }) => {
      const response = await graph.gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.text();
    },
    [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose](),
  };
}

function executeWhole(
  schema: GraphQLSchema,
  model: Model,
  data: Data,
  { query, variables }: DrawnOperation,
  types?: TypesByPath,
) {
  const fieldResolver: GraphQLFieldResolver<unknown, unknown> = (source, args, _, { fieldName, parentType, path }) => {
    types?.set(stepsOf(path).slice(0, -1).join('.'), parentType.name);
    return fieldName === 'always'
      ? true
      : resolveInWhole(model, (source as Resolved | undefined) ?? { row: data.root }, fieldName, args);
  };
  return execute({ schema, document: parse(query), variableValues: variables, fieldResolver });
}

/** Returns the steps of a path of graphql-js. */
export function stepsOf(path: ResponsePath | undefined): (string | number)[] {
  return path ? [...stepsOf(path.prev), path.key] : [];
}

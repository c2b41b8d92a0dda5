import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/index.ts';
import type { SubgraphTransport } from '../../src/subgraphs/transport.ts';
import { compose, type GraphResponse, send } from './test-graph.ts';
import { type SubgraphDefinition, subgraphSchema } from './test-subgraph.ts';

/** A request that a subgraph received. */
interface SentRequest {
  readonly service: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface LocalGraph extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly supergraph: string;
  /** All requests to subgraphs, in order. */
  readonly sent: SentRequest[];
  query(query: string, variables?: Record<string, unknown>): Promise<GraphResponse>;
}

/** Replaces a subgraph's answer: returns another text, or rejects the request. */
export type Interference = (request: SentRequest, answer: () => Promise<string>) => Promise<string>;

export interface LocalGraphOptions extends Omit<GatewayOptions, 'supergraph' | 'transport'> {
  readonly interfere?: Interference;
}

/**
 * Creates a gateway with subgraphs that graphql-js runs in this process. They need no ports, so one test can have many.
 */
export async function createLocalGraph(
  definitions: Record<string, SubgraphDefinition>,
  { interfere, ...options }: LocalGraphOptions = {},
): Promise<LocalGraph> {
  const sent: SentRequest[] = [];
  const schemas = new Map(Object.entries(definitions).map(([name, given]) => [name, subgraphSchema(given)]));
  const transport = localTransport(schemas, (request, answer) => {
    sent.push(request);
    return interfere ? interfere(request, answer) : answer();
  });
  const supergraph = compose(definitions);
  const gateway = await createGateway({ supergraph, transport, ...options });
  return {
    gateway,
    supergraph,
    sent,
    query: (query, variables) => send(gateway, { query, variables }),
    [Symbol.asyncDispose]: () => gateway.dispose(),
  };
}

function localTransport(schemas: ReadonlyMap<string, GraphQLSchema>, pass: Interference): SubgraphTransport {
  return {
    async send({ service, body }) {
      const schema = schemas.get(service);
      if (!schema) throw new Error(`The test has no subgraph "${service}"`);
      const { query, variables = {} } = JSON.parse(body);
      const text = await pass({ service, query, variables }, async () =>
        JSON.stringify(await run(schema, query, variables)),
      );
      return { text, headers: {} };
    },
    subscribe() {
      throw new Error('Subgraphs without ports take no subscriptions');
    },
    dispose: async () => undefined,
  };
}

/** Validates before it executes, like a subgraph's server. */
async function run(schema: GraphQLSchema, query: string, variableValues: Record<string, unknown>) {
  const document = parse(query);
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : execute({ schema, document, variableValues });
}

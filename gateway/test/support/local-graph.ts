import { execute, type GraphQLSchema, parse, validate } from 'graphql';
import { createGateway, type Gateway, type GatewayOptions } from '../../src/index.ts';
import type { SubgraphTransport } from '../../src/subgraphs/transport.ts';
import { compose, type GraphResponse, send } from './test-graph.ts';
import { type SubgraphDefinition, subgraphSchema } from './test-subgraph.ts';

/** What a subgraph was sent. */
interface SentRequest {
  readonly service: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

export interface LocalGraph extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly supergraph: string;
  /** Everything that subgraphs were sent, in order. */
  readonly sent: SentRequest[];
  query(query: string, variables?: Record<string, unknown>): Promise<GraphResponse>;
}

/** Makes an answer other than the subgraph's own: its text, or a rejection of the request. */
export type Interference = (request: SentRequest, answer: () => Promise<string>) => Promise<string>;

export interface LocalGraphOptions extends Omit<GatewayOptions, 'supergraph' | 'transport'> {
  readonly interfere?: Interference;
}

/** A gateway before subgraphs that are run by graphql-js in this process: no ports, so that many fit in one test. */
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

/** Like a subgraph's server: what is not valid is not executed. */
async function run(schema: GraphQLSchema, query: string, variableValues: Record<string, unknown>) {
  const document = parse(query);
  const errors = validate(schema, document);
  return errors.length > 0 ? { errors } : execute({ schema, document, variableValues });
}

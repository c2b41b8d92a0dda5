import {
  composeSupergraph,
  createGateway,
  createNetworkTransport,
  type Gateway,
  type GatewayOptions,
} from '../../src/index.ts';
import type { NetworkOptions } from '../../src/subgraphs/network-transport.ts';
import { federationLink, type SubgraphDefinition, startSubgraph, type TestSubgraph } from './test-subgraph.ts';

export interface GraphResponse {
  // biome-ignore lint/suspicious/noExplicitAny: tests reach into answers of many shapes
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions?: Record<string, unknown> }[];
}

export interface TestGraph extends AsyncDisposable {
  readonly gateway: Gateway;
  readonly supergraph: string;
  subgraph(name: string): TestSubgraph;
  /** Sends an operation through the gateway's HTTP handler. */
  query(query: string, variables?: Record<string, unknown>, operationName?: string): Promise<GraphResponse>;
}

export interface TestGraphOptions extends Omit<GatewayOptions, 'supergraph'> {
  readonly network?: Partial<NetworkOptions>;
}

/** Composes and starts subgraphs, and a gateway for them. */
export async function startGraph(
  definitions: Record<string, SubgraphDefinition>,
  { network, ...options }: TestGraphOptions = {},
): Promise<TestGraph> {
  await using stack = new AsyncDisposableStack();
  const subgraphs = new Map<string, TestSubgraph>();
  for (const [name, definition] of Object.entries(definitions)) {
    const subgraph = await startSubgraph(name, definition);
    stack.defer(() => subgraph.stop());
    subgraphs.set(name, subgraph);
  }
  const supergraph = compose(definitions, (name) => subgraphs.get(name)?.url ?? '');
  const gateway = await createGateway({ supergraph, transport: createNetworkTransport(network), ...options });
  stack.defer(() => gateway.dispose());
  const disposables = stack.move();
  return {
    gateway,
    supergraph,
    subgraph: (name) => {
      const subgraph = subgraphs.get(name);
      if (!subgraph) throw new Error(`The test has no subgraph "${name}"`);
      return subgraph;
    },
    query: (query, variables, operationName) => send(gateway, { query, variables, operationName }),
    [Symbol.asyncDispose]: () => disposables.disposeAsync(),
  };
}

/** Composes the supergraph of subgraphs. Fails the test if they do not compose. */
export function compose(
  definitions: Record<string, SubgraphDefinition>,
  urlOf: (name: string) => string = (name) => `http://${name}.invalid/graphql`,
): string {
  const composition = composeSupergraph(
    Object.entries(definitions).map(([name, { typeDefs }]) => ({
      name,
      routingUrl: urlOf(name),
      sdl: federationLink + typeDefs,
    })),
  );
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraph;
}

export async function send(
  gateway: Gateway,
  body: object,
  headers: Record<string, string> = {},
): Promise<GraphResponse> {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  return response.json() as Promise<GraphResponse>;
}

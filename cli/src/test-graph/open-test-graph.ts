import {
  composeSupergraph,
  createGateway,
  createNetworkTransport,
  type Gateway,
  localDevelopmentIdentity,
} from '@sophia/gateway';
import { createRequestSigner, hmacKey } from '@sophia/http-signatures';
import type { SubgraphModule } from '@sophia/subgraph-kit';
import {
  createTestDatabase,
  type GraphAnswer,
  openTestSubgraph,
  postQuery,
  subscribeQuery,
  type TestDatabase,
  type TestSubgraph,
  testTenant,
} from '@sophia/testing';
import type { Tracing } from '@sophia/tracing';

export interface TestGraph {
  readonly database: TestDatabase;
  readonly gateway: Gateway;
  readonly supergraph: string;
  subgraph(name: string): TestSubgraph;
  /** Sends an operation to the gateway, as the tenant `testTenant`. */
  query(document: string, variables?: Record<string, unknown>): Promise<GraphAnswer>;
  /** Subscribes over server-sent events and yields the events. Ending the iteration unsubscribes. */
  subscribe(document: string, variables?: Record<string, unknown>): AsyncIterableIterator<GraphAnswer>;
  /** Moves events through all subgraphs until none is left. Returns the number of moves. */
  drain(): Promise<number>;
  /** Runs `work` and returns the SQL statements that the subgraphs send meanwhile. */
  statementsOf(work: () => Promise<unknown>): Promise<{ subgraph: string; sql: string }[]>;
  close(): Promise<void>;
}

export interface TestGraphOptions {
  /** Secret that the gateway signs requests with. Subgraphs then refuse unsigned ones. @default nothing is signed */
  readonly secret?: string;
  /** Opens tracing for a program: `gateway`, or a subgraph's name. @default nothing is traced */
  readonly trace?: (program: string) => Promise<Tracing | undefined>;
}

/** Opens subgraphs on one test database, and a gateway that reaches them over the network. */
export async function openTestGraph(
  modules: readonly SubgraphModule[],
  { secret, trace }: TestGraphOptions = {},
): Promise<TestGraph> {
  const key = secret === undefined ? undefined : hmacKey('test', Buffer.from(secret));
  await using opened = new AsyncDisposableStack();
  const database = await createTestDatabase();
  opened.defer(() => database.close());
  const gateways = key && { keys: [key], clockToleranceMs: 1_000 };
  const subgraphs = new Map<string, TestSubgraph>();
  const definitions = [];
  for (const module of modules) {
    const subgraph = await openTestSubgraph(module, { database, gateways, tracing: await trace?.(module.name) });
    opened.defer(() => subgraph.close());
    subgraphs.set(module.name, subgraph);
    const { url } = await subgraph.listen({ host: '127.0.0.1', port: 0 });
    definitions.push({ name: module.name, routingUrl: url, sdl: module.typeDefs });
  }
  const composition = composeSupergraph(definitions);
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join('\n'));

  const gateway = await createGateway({
    supergraph: composition.supergraph,
    identity: {
      ...localDevelopmentIdentity,
      identify: async () => ({ kind: 'verified', subject: 'tester', tenant: testTenant, roles: [], claims: {} }),
    },
    transport: createNetworkTransport({ sign: key && createRequestSigner(key) }),
    tracing: await trace?.('gateway'),
    graphiql: false,
  });
  opened.defer(() => gateway.dispose());
  const resources = opened.move();

  return {
    database,
    gateway,
    supergraph: composition.supergraph,
    subgraph(name) {
      const subgraph = subgraphs.get(name);
      if (!subgraph) throw new Error(`the test graph has no subgraph ${JSON.stringify(name)}`);
      return subgraph;
    },
    query: (document, variables) => postQuery(gateway.fetch, document, variables),
    subscribe: (document, variables) => subscribeQuery(gateway.fetch, document, variables),
    async drain() {
      let total = 0;
      for (;;) {
        let moved = 0;
        for (const subgraph of subgraphs.values()) moved += await subgraph.drain();
        if (moved === 0) return total;
        total += moved;
      }
    },
    async statementsOf(work) {
      for (const { log } of subgraphs.values()) log.length = 0;
      await work();
      return [...subgraphs].flatMap(([subgraph, { log }]) => log.map((sql) => ({ subgraph, sql })));
    },
    close: () => resources.disposeAsync(),
  };
}

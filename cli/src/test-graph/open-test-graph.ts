import {
  composeSupergraph,
  createGateway,
  createNetworkTransport,
  type Gateway,
  type GatewayOptions,
  type IdentityProvider,
  localDevelopmentIdentity,
} from '@sophia/gateway';
import { createRequestSigner, hmacKey } from '@sophia/http-signatures';
import type { Clock } from '@sophia/jobs';
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
  /** Identifies clients. @default each is `tester` of the tenant `testTenant` */
  readonly identity?: IdentityProvider;
  /** Puts services in the place of those of a subgraph, by its name. They may call the gateway once it is open. */
  readonly services?: (fetch: Gateway['fetch']) => Readonly<Record<string, object>>;
  /** Settings of subgraphs' own, by their names. @default their defaults */
  readonly settings?: Readonly<Record<string, object>>;
  /** Tools of the gateway, or false. @default those of the gateway itself */
  readonly mcp?: GatewayOptions['mcp'];
  /** @default the clock of the machine */
  readonly clock?: Clock;
}

const oneTester: IdentityProvider = {
  ...localDevelopmentIdentity,
  identify: async () => ({ kind: 'developer', subject: 'tester', tenant: testTenant, roles: [], claims: {} }),
};

/** Opens subgraphs on one test database, and a gateway that reaches them over the network. */
export async function openTestGraph(
  modules: readonly SubgraphModule[],
  { secret, trace, identity = oneTester, services, settings, mcp, clock }: TestGraphOptions = {},
): Promise<TestGraph> {
  const key = secret === undefined ? undefined : hmacKey('test', Buffer.from(secret));
  await using opened = new AsyncDisposableStack();
  const database = await createTestDatabase();
  opened.defer(() => database.close());
  const gateways = key && { keys: [key], clockToleranceMs: 1_000 };
  const subgraphs = new Map<string, TestSubgraph>();
  const definitions = [];
  const later = Promise.withResolvers<Gateway>();
  const replaced = services?.(async (...request) => (await later.promise).fetch(...request));
  for (const module of modules) {
    const subgraph = await openTestSubgraph(module, {
      database,
      gateways,
      tracing: await trace?.(module.name),
      services: replaced?.[module.name],
      settings: settings?.[module.name],
      clock,
    });
    opened.defer(() => subgraph.close());
    subgraphs.set(module.name, subgraph);
    const { url } = await subgraph.listen({ host: '127.0.0.1', port: 0 });
    definitions.push({ name: module.name, routingUrl: url, sdl: module.typeDefs });
  }
  const composition = composeSupergraph(definitions);
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join('\n'));

  const gateway = await createGateway({
    supergraph: composition.supergraph,
    identity,
    requestHeaders: [{ from: 'authorization', to: 'authorization', subgraph: 'intelligence' }],
    transport: createNetworkTransport({ sign: key && createRequestSigner(key) }),
    tracing: await trace?.('gateway'),
    graphiql: false,
    mcp,
  });
  later.resolve(gateway);
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

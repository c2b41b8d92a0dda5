import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { parse } from 'graphql';
import { serveSubgraph } from '../common/serve-subgraph.ts';
import { createAlertSource } from './alert-source.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key"])\n';

/** Three subgraphs: one streams alerts of a shard or of all, two have fields of their accounts. */
export const typeDefs: Readonly<Record<string, string>> = {
  alerts: `${link}
    type Query { alerts: [Alert!]! }
    type Subscription { alertRaised(shard: Int): Alert! }
    type Alert @key(fields: "id") { id: ID! raisedAt: Float! message: String! account: Account! }
    type Account @key(fields: "id") { id: ID! }`,
  accounts: `${link}
    type Query { _accounts: Int }
    type Account @key(fields: "id") { id: ID! name: String domain: String }`,
  health: `${link}
    type Query { _health: Int }
    type Account @key(fields: "id") { id: ID! health: Int }`,
};

export interface EmitJob {
  readonly perSecond: number;
  readonly events: number;
  /** Number of shards. Successive events belong to successive shards. */
  readonly shards: number;
}

export interface AlertSubgraphs extends AsyncDisposable {
  readonly urls: Readonly<Record<string, string>>;
  /** Returns the number of open streams. */
  listeners(): number;
  /** Resolves when all events have been sent. */
  emit(job: EmitJob): Promise<void>;
}

export async function startAlertSubgraphs(): Promise<AlertSubgraphs> {
  await using stack = new AsyncDisposableStack();
  const source = createAlertSource();
  const resolvers: Readonly<Record<string, GraphQLResolverMap>> = {
    alerts: {
      Query: { alerts: () => [] },
      Subscription: { alertRaised: { subscribe: (_: unknown, { shard }: { shard?: number }) => source.listen(shard) } },
    },
    accounts: {
      Account: {
        name: ({ id }: { id: string }) => `Account ${id}`,
        domain: ({ id }: { id: string }) => `${id}.example`,
      },
    },
    health: { Account: { health: ({ id }: { id: string }) => id.length } },
  };
  const urls: Record<string, string> = {};
  for (const [name, sdl] of Object.entries(typeDefs)) {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] ?? {} }]);
    urls[name] = await serveSubgraph(schema, stack);
  }
  const kept = stack.move();
  return { urls, emit: source.emit, listeners: source.listeners, [Symbol.asyncDispose]: () => kept.disposeAsync() };
}

import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { parse } from 'graphql';
import { serveSubgraph } from '../../common/serve-subgraph.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"';

/** Two subgraphs: one declares a stream that comes from the bus, the other has the accounts of its events. */
export const typeDefs: Readonly<Record<string, string>> = {
  alerts: `
    ${federation}, "@composeDirective"])
      @link(url: "https://specs.sophia.dev/events/v1.0", import: ["@eventStream", "@fromEvent"])
      @composeDirective(name: "@eventStream")
      @composeDirective(name: "@fromEvent")
    directive @eventStream(type: String!) on FIELD_DEFINITION
    directive @fromEvent(path: String!) on FIELD_DEFINITION
    type Query { alerts: Int }
    type Subscription { alertRaised: AlertRaised @eventStream(type: "alert.raised") }
    type AlertRaised {
      eventId: ID! @fromEvent(path: "id")
      title: String! @fromEvent(path: "data.title")
      account: Account @fromEvent(path: "data.accountId")
    }
    type Account @key(fields: "id", resolvable: false) { id: ID! }`,
  accounts: `
    ${federation}])
    type Query { accounts: Int }
    type Account @key(fields: "id") { id: ID! name: String }`,
};

const resolvers: Readonly<Record<string, GraphQLResolverMap>> = {
  alerts: { Subscription: { alertRaised: { subscribe: refuse } } },
  accounts: { Account: { name: ({ id }: { id: string }) => `Account ${id}` } },
};

function refuse(): never {
  throw new Error('The bus feeds this field');
}

/** Serves the subgraphs on these ports, in the order of `typeDefs`. */
export async function startSubgraphs(ports: readonly number[]): Promise<void> {
  const stack = new AsyncDisposableStack();
  for (const [index, [name, sdl]] of Object.entries(typeDefs).entries()) {
    const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers[name] ?? {} }]);
    await serveSubgraph(schema, stack, ports[index]);
  }
}

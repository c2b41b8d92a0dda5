import type { SubgraphDefinition } from './test-subgraph.ts';

/** Head of a subgraph's schema with fields whose events come from the bus. */
export const eventsLink = `
  extend schema
    @link(url: "https://specs.sophia.dev/events/v1.0", import: ["@eventStream", "@eventFilter", "@fromEvent"])
    @composeDirective(name: "@eventStream")
    @composeDirective(name: "@eventFilter")
    @composeDirective(name: "@fromEvent")
  directive @eventStream(type: String!, seen: String) on FIELD_DEFINITION
  directive @eventFilter(
    event: String!
    in: String
    equals: String
    atLeast: String
    order: [String!]
    from: String
    is: [String!]
    given: String
    absent: String
    ignoreCase: Boolean
    maxItems: Int
  ) repeatable on FIELD_DEFINITION
  directive @fromEvent(path: String!) on FIELD_DEFINITION
`;

const alerts = new Map([
  ['1', { id: '1', title: 'First', level: 'LOW' }],
  ['2', { id: '2', title: 'Second', level: 'HIGH' }],
  ['broken', { id: 'broken', title: null, level: 'LOW' }],
]);

/** Alerts that people see who see own rows alone, by their address; a test changes them. */
export const ownAlerts = new Map<string, ReadonlySet<string>>();

function seenBy(id: string, rowsOf: string | string[] | undefined): boolean {
  if (id === 'unknown') throw new Error('It cannot be told');
  return rowsOf === undefined || ownAlerts.get(decodeURIComponent(String(rowsOf)))?.has(id) === true;
}

/** Returns a subscription whose events come from the bus, and two subgraphs with the entities of its events. */
export function fedAlerts(): Record<string, SubgraphDefinition> {
  return {
    alerts: {
      typeDefs: `
        ${eventsLink}
        type Query { alerts: [Alert!] seen(type: String!, id: ID!): Boolean! }
        enum Level { LOW HIGH }
        input AlertFilter { accountIds: [ID!] tags: [String!] level: Level id: ID change: Float mine: Boolean = false }
        type Subscription {
          raised(filter: AlertFilter, source: String): Raised
            @eventStream(type: "alert.raised", seen: "seen")
            @eventFilter(event: "data.accountId", in: "filter.accountIds", maxItems: 3)
            @eventFilter(event: "data.tags", in: "filter.tags", ignoreCase: true)
            @eventFilter(event: "data.level", atLeast: "filter.level", order: ["LOW", "HIGH"])
            @eventFilter(event: "data.id", equals: "filter.id")
            @eventFilter(event: "data.value", from: "data.before", atLeast: "filter.change")
            @eventFilter(event: "data.secret", is: ["false"])
            @eventFilter(event: "data.isNew", is: ["true"], absent: "filter.accountIds")
            @eventFilter(event: "data.isNewToAccount", is: ["true"], given: "filter.accountIds")
          plain: Alert
        }
        type Raised {
          eventId: ID! @fromEvent(path: "id")
          position: String! @fromEvent(path: "position")
          at: String! @fromEvent(path: "time")
          level: Level! @fromEvent(path: "data.level")
          value: Float @fromEvent(path: "data.value")
          tags: [String!] @fromEvent(path: "data.tags")
          alert(now: Boolean): Alert
          about: Alert @fromEvent(path: "data.id")
          account: Account @fromEvent(path: "data.accountId")
        }
        type Alert @key(fields: "id") { id: ID! title: String! level(as: String): Level account: Account }
        type Account @key(fields: "id", resolvable: false) { id: ID! }
      `,
      resolvers: {
        Query: { seen: (_, { id }: { id: string }, { headers }) => seenBy(id, headers['x-sophia-rows-of']) },
        Subscription: {
          raised: {
            async *subscribe() {
              yield { raised: { eventId: 'own', level: 'LOW', alert: alerts.get('1') } };
            },
          },
          plain: {
            async *subscribe() {
              yield { plain: alerts.get('1') };
            },
          },
        },
        Alert: {
          __resolveReference: ({ id }: { id: string }) => alerts.get(id) ?? null,
          account: ({ id }: { id: string }) => ({ id: `a${id}` }),
        },
      },
    },
    accounts: {
      typeDefs: `
        type Query { account(id: ID!): Account }
        type Account @key(fields: "id") { id: ID! name: String asker: String }
      `,
      resolvers: {
        Account: {
          __resolveReference: ({ id }: { id: string }) => ({ id, name: `Account ${id}` }),
          asker: (_, __, { headers }) => headers['x-sophia-subject'],
        },
      },
    },
  };
}

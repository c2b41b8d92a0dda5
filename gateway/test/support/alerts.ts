import { createEventSource, type EventSource } from './event-source.ts';
import type { SubgraphDefinition } from './test-subgraph.ts';

interface AlertEvent {
  readonly alertRaised: { readonly id: string; readonly accountId: string } | Error;
}

export interface Alerts {
  readonly definitions: Record<string, SubgraphDefinition>;
  readonly events: EventSource<AlertEvent>;
}

/** Creates two subgraphs: one streams alerts, the other has the accounts of the alerts. */
export function alerts(): Alerts {
  const events = createEventSource<AlertEvent>();
  return {
    events,
    definitions: {
      alerts: {
        typeDefs: `
          type Query { alerts: [Alert!] }
          type Subscription { alertRaised(minLevel: Int = 0, level: Level): Alert }
          enum Level { LOW HIGH }
          type Alert @key(fields: "id") { id: ID! account: Account }
          type Account @key(fields: "id") { id: ID! }
        `,
        resolvers: {
          Subscription: { alertRaised: { subscribe: () => events.subscribe() } },
          Alert: { account: ({ accountId }: { accountId: string }) => ({ id: accountId }) },
        },
      },
      accounts: {
        typeDefs: `
          type Query { account(id: ID!): Account }
          scalar Json
          type Account @key(fields: "id") { id: ID! name: String asker: String facts: Json }
        `,
        resolvers: {
          Account: {
            __resolveReference: ({ id }: { id: string }) => ({ id, name: `Account ${id}` }),
            asker: (_, __, { headers }) => headers['x-sophia-subject'],
          },
        },
      },
    },
  };
}

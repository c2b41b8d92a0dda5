import { createEventSource, type EventSource } from './event-source.ts';
import type { SubgraphDefinition } from './test-subgraph.ts';

interface AccountChange {
  readonly accountChanged: { readonly id: string; readonly name: string } | Error;
}

export interface ContractGraph {
  readonly definitions: Record<string, SubgraphDefinition>;
  readonly events: EventSource<AccountChange>;
}

const accounts = [
  { __typename: 'Account', id: '1', name: 'Acme', kind: 'CUSTOMER', secret: 's1', hush: 'h1' },
  { __typename: 'Account', id: '2', name: 'Bolt', kind: 'INTERNAL', secret: 's2', hush: 'h2' },
];
const employee = { __typename: 'Employee', id: 'e1', secret: 's3' };

/** Two subgraphs, of which the contract `partner` shows a part. Whatever it hides is named secret, hidden or internal. */
export function contractGraph(): ContractGraph {
  const events = createEventSource<AccountChange>();
  const accountOf = (id: string) => accounts.find((account) => account.id === id);
  return {
    events,
    definitions: {
      accounts: {
        typeDefs: `
          type Query {
            account(id: ID! @tag(name: "partner"), secret: Boolean): Account
            accounts(filter: AccountFilter, kind: Kind): [Account!] @tag(name: "partner")
            things: [Thing] @tag(name: "partner")
            found: [Found] @tag(name: "partner")
            secret: Secret
          }
          type Mutation {
            rename(id: ID!, name: String!): Account @tag(name: "partner")
            secret(id: ID!): Account
          }
          type Subscription {
            accountChanged: Account @tag(name: "partner")
            secret: Account
          }
          interface Thing { id: ID! @tag(name: "partner") secret: String }
          type Account implements Thing @key(fields: "id") {
            id: ID! @tag(name: "partner")
            name: String @tag(name: "partner")
            kind: Kind @tag(name: "partner")
            secret: String
            hush: String
          }
          type Employee implements Thing @key(fields: "id") { id: ID! secret: String }
          type Secret { secret: String }
          union Found @tag(name: "partner") = Account | Employee
          enum Kind { CUSTOMER @tag(name: "partner") PROSPECT @tag(name: "partner") INTERNAL }
          input AccountFilter { name: String @tag(name: "partner") secret: String }
        `,
        resolvers: {
          Query: {
            account: (_: unknown, { id }: { id: string }) => accountOf(id),
            accounts: () => accounts,
            things: () => [...accounts, employee],
            found: () => [...accounts, employee],
            secret: () => ({ secret: 'no' }),
          },
          Mutation: {
            rename: (_: unknown, { id, name }: { id: string; name: string }) => ({ ...accountOf(id), name }),
          },
          Subscription: { accountChanged: { subscribe: () => events.subscribe() } },
          Account: {
            __resolveReference: ({ id }: { id: string }) => accountOf(id),
            hush: ({ id, hush }: { id: string; hush: string }) => {
              if (id === '2') throw new Error('The hidden field has failed');
              return hush;
            },
          },
        },
      },
      scores: {
        typeDefs: `
          type Account @key(fields: "id") {
            id: ID!
            hush: String @external
            secretScore: Int
            health: Int @tag(name: "partner")
            grade: String @requires(fields: "hush") @tag(name: "partner")
          }
        `,
        resolvers: {
          Account: {
            __resolveReference: (account: object) => account,
            health: ({ id }: { id: string }) => Number(id) * 10,
            grade: ({ hush }: { hush: string }) => `of ${hush}`,
          },
        },
      },
    },
  };
}

import { createEventSource, type EventSource } from './event-source.ts';
import type { SubgraphDefinition } from './test-subgraph.ts';

export interface Shop {
  readonly definitions: Record<string, SubgraphDefinition>;
  /** Names that mutations have added, in order. */
  readonly added: string[];
  /** Number of times that `add` has begun. */
  begun: number;
  /** Mutations wait for it; absent if none waits. */
  hold?: Promise<void>;
  readonly events: EventSource<{ itemAdded: { id: string } }>;
}

/** A subgraph whose lists have three items, however many are asked for. */
export function shop(): Shop {
  const events = createEventSource<{ itemAdded: { id: string } }>();
  const items = ['1', '2', '3'].map((id) => ({ id, __typename: 'Book' }));
  const made: Shop = {
    events,
    added: [],
    begun: 0,
    definitions: {
      shop: {
        typeDefs: `
          type Query {
            items(first: Int): [Item] @listSize(slicingArguments: ["first"]) @tag(name: "partner")
            things(first: Int): [Thing] @listSize(slicingArguments: ["first"])
            nothing: Item
            broken: Item
          }
          type Mutation { add(name: String!): Item @tag(name: "partner") breakDown: Item fail(name: String!): Item! }
          type Subscription { itemAdded: Item }
          interface Thing { id: ID }
          type Item { id: ID @tag(name: "partner") name: String parts(first: Int): [Item] @listSize(slicingArguments: ["first"]) }
          type Book implements Thing { id: ID item: Item }
          type Car implements Thing @cost(weight: 9) { id: ID }
        `,
        resolvers: {
          Query: {
            items: () => items,
            things: () => items,
            nothing: () => null,
            broken: () => {
              throw new Error('broken');
            },
          },
          Mutation: {
            async add(_: unknown, { name }: { name: string }) {
              made.begun += 1;
              await made.hold;
              made.added.push(name);
              return { id: String(made.added.length), name };
            },
            fail(_: unknown, { name }: { name: string }) {
              made.added.push(name);
              throw new Error('It failed');
            },
          },
          Subscription: { itemAdded: { subscribe: () => events.subscribe() } },
          Item: { parts: () => items },
          Book: { item: () => ({ id: 'i' }) },
        },
      },
    },
  };
  return made;
}

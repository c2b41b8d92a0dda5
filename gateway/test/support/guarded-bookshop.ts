import { createEventSource, type EventSource } from './event-source.ts';
import type { SubgraphDefinition } from './test-subgraph.ts';

interface Sale {
  readonly sold: { readonly isbn: string; readonly id: string; readonly price: number };
}

/** Two subgraphs with many guarded fields. */
export interface GuardedBookshop {
  readonly definitions: Record<string, SubgraphDefinition>;
  readonly sales: EventSource<Sale>;
}

const book = { __typename: 'Book', id: '1', isbn: 'i1', title: 'Dune', price: 1200, margin: 30 };
const lamp = { __typename: 'Lamp', id: '2', title: 'Arc', watts: 40 };
const audit = { __typename: 'Audit', id: '3', note: 'Found nothing' };

export function guardedBookshop(): GuardedBookshop {
  const sales = createEventSource<Sale>();
  const catalog: SubgraphDefinition = {
    typeDefs: `
      type Query {
        books: [Book!] book: Book shelf: [Item] things: [Thing] hits: [Hit] audit: Audit
        total: Int @authenticated
        code: Secret level: Level levels: [Level!]
      }
      type Mutation { rename(title: String!): Book @requiresScopes(scopes: [["write"]]) ping: String }
      type Subscription { sold: Book leaked: Int @authenticated }
      interface Item { id: ID! title: String }
      interface Thing { id: ID! watts: Int }
      type Book implements Item @key(fields: "isbn") {
        id: ID! isbn: ID! @authenticated title: String
        price: Int @requiresScopes(scopes: [["read", "prices"], ["admin"]])
        margin: Int! @policy(policies: [["accountant"], ["chief", "signed"]])
        similar: Book
      }
      type Lamp implements Item & Thing { id: ID! title: String watts: Int @authenticated }
      type Chair implements Thing { id: ID! watts: Int }
      type Audit @authenticated { id: ID! note: String }
      union Hit = Book | Audit
      scalar Secret @requiresScopes(scopes: [["admin"]])
      enum Level @authenticated { LOW HIGH }
    `,
    resolvers: {
      Query: {
        books: () => [book, { ...book, id: '4', isbn: 'i4' }],
        book: () => book,
        shelf: () => [book, lamp],
        things: () => [lamp, { __typename: 'Chair', id: '5', watts: 0 }],
        hits: () => [book, audit],
        audit: () => audit,
        total: () => 2,
        code: () => 'xyzzy',
        level: () => 'HIGH',
        levels: () => ['LOW'],
      },
      Mutation: {
        rename: (_: unknown, { title }: { title: string }) => ({ ...book, title }),
        ping: () => 'pong',
      },
      Subscription: {
        sold: { subscribe: () => sales.subscribe() },
        leaked: { subscribe: () => sales.subscribe() },
      },
      Book: { __resolveReference: () => book, similar: () => book },
    },
  };
  const reviews: SubgraphDefinition = {
    typeDefs: `
      type Query { topReview: Review }
      type Review { stars: Int text: String @authenticated book: Book }
      type Book @key(fields: "isbn") {
        isbn: ID! reviews: [Review!]
        price: Int @external
        shipping: Int @requires(fields: "price") @requiresScopes(scopes: [["read", "prices"], ["admin"]])
      }
    `,
    resolvers: {
      Query: { topReview: () => ({ stars: 5, text: 'Good', book: { isbn: 'i1' } }) },
      Book: {
        reviews: () => [{ stars: 4, text: 'Long' }],
        shipping: ({ price }: { price: number }) => price / 100,
      },
    },
  };
  return { definitions: { catalog, reviews }, sales };
}

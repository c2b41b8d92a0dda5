import { GraphQLError } from 'graphql';
import type { SubgraphDefinition } from './test-subgraph.ts';

/** Three subgraphs that share entities, an interface, a union, a @requires and a mutation each. */
export const books = [
  { id: '1', title: 'Dune', price: 1200, weight: 3, authorId: 'a1' },
  { id: '2', title: 'Emma', price: 800, weight: 1, authorId: 'a2' },
  { id: '3', title: 'Ulysses', price: 1500, weight: 5, authorId: 'a1' },
];
export const authors = [
  { id: 'a1', name: 'Ada' },
  { id: 'a2', name: 'Bea' },
];
export const reviews = [
  { id: 'r1', bookId: '1', stars: 5, by: 'a2' },
  { id: 'r2', bookId: '1', stars: 2, by: 'a1' },
  { id: 'r3', bookId: '3', stars: 4, by: 'a2' },
];

const bookOf = (id: string) => books.find((book) => book.id === id) ?? null;

export function bookshop(): Record<string, SubgraphDefinition> {
  return {
    catalog: {
      typeDefs: `
        type Query { books(first: Int = 10): [Book!] book(id: ID!): Book shelf: [Item!] search(text: String!): [Hit!] cover(size: Size!): String failing: String }
        type Mutation { rename(id: ID!, title: String!): Book }
        enum Size { SMALL LARGE SECRET @inaccessible }
        interface Item { id: ID! title: String }
        type Book implements Item @key(fields: "id") { id: ID! title: String price: Int! weight: Int author: Author! size: Size }
        type Lamp implements Item { id: ID! title: String watts: Int }
        type Author @key(fields: "id") { id: ID! }
        union Hit = Book | Lamp
      `,
      resolvers: {
        Query: {
          books: (_: unknown, { first }: { first: number }) => books.slice(0, first),
          book: (_: unknown, { id }: { id: string }) => bookOf(id),
          shelf: () => [
            { __typename: 'Book', ...books[0] },
            { __typename: 'Lamp', id: 'l1', title: 'Arc', watts: 40 },
          ],
          search: (_: unknown, { text }: { text: string }) =>
            books.filter(({ title }) => title.includes(text)).map((book) => ({ __typename: 'Book', ...book })),
          cover: (_: unknown, { size }: { size: string }) => `cover-${size}`,
          failing: () => {
            throw new GraphQLError('No such shelf', { extensions: { code: 'NOT_FOUND', secret: 'internal' } });
          },
        },
        Mutation: { rename: (_: unknown, { id, title }: { id: string; title: string }) => ({ ...bookOf(id), title }) },
        Book: {
          __resolveReference: ({ id }: { id: string }) => bookOf(id),
          author: ({ authorId }: { authorId: string }) => ({ id: authorId }),
          size: () => 'SMALL',
        },
      },
    },
    people: {
      typeDefs: `
        type Query { author(id: ID!): Author authors: [Author] }
        type Mutation { hire(name: String!): Author }
        type Author @key(fields: "id") { id: ID! name: String! shout: String }
      `,
      resolvers: {
        Query: {
          author: (_: unknown, { id }: { id: string }) => authors.find((author) => author.id === id) ?? null,
          authors: () => authors,
        },
        Mutation: { hire: (_: unknown, { name }: { name: string }) => ({ id: 'a9', name }) },
        Author: {
          __resolveReference: ({ id }: { id: string }) => authors.find((author) => author.id === id) ?? null,
          shout: ({ name }: { name: string }) => {
            if (name === 'Bea') throw new Error('SELECT * FROM secrets failed');
            return name.toUpperCase();
          },
        },
      },
    },
    reviews: {
      typeDefs: `
        type Query { topReviews: [Review!] }
        type Review @key(fields: "id") { id: ID! stars: Int! book: Book! by: Author! }
        type Book @key(fields: "id") { id: ID! price: Int! @external weight: Int @external reviews(minStars: Int = 0): [Review!] shipping(express: Boolean = false): Int @requires(fields: "price weight") }
        type Author @key(fields: "id") { id: ID! reviews: [Review!] }
      `,
      resolvers: {
        Query: { topReviews: () => reviews },
        Book: {
          reviews: ({ id }: { id: string }, { minStars }: { minStars: number }) =>
            reviews.filter(({ bookId, stars }) => bookId === id && stars >= minStars),
          shipping: ({ price, weight }: { price: number; weight: number }, { express }: { express: boolean }) =>
            price > 1000 ? 0 : weight * (express ? 20 : 10),
        },
        Author: { reviews: ({ id }: { id: string }) => reviews.filter(({ by }) => by === id) },
        Review: {
          book: ({ bookId }: { bookId: string }) => ({ id: bookId }),
          by: ({ by }: { by: string }) => ({ id: by }),
        },
      },
    },
  };
}

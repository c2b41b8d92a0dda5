import { addResolversToSchema } from '@apollo/subgraph';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { authors, books, bookshop, reviews } from './bookshop.ts';

/** Returns the bookshop as one schema over the same data. The federated one must give the same answers. */
export function bookshopMonolith(): GraphQLSchema {
  const schema = buildSchema(`
    type Query {
      books(first: Int = 10): [Book!] book(id: ID!): Book shelf: [Item!] search(text: String!): [Hit!] cover(size: Size!): String failing: String
      author(id: ID!): Author authors: [Author] topReviews: [Review!]
    }
    type Mutation { rename(id: ID!, title: String!): Book hire(name: String!): Author }
    enum Size { SMALL LARGE }
    interface Item { id: ID! title: String }
    type Book implements Item {
      id: ID! title: String price: Int! weight: Int author: Author! size: Size
      reviews(minStars: Int = 0): [Review!] shipping(express: Boolean = false): Int
    }
    type Lamp implements Item { id: ID! title: String watts: Int }
    type Author { id: ID! name: String! shout: String reviews: [Review!] }
    type Review { id: ID! stars: Int! book: Book! by: Author! }
    union Hit = Book | Lamp
  `);
  const { catalog, people, reviews: reviewed } = bookshop();
  const bookById = (id: string) => books.find((book) => book.id === id);
  const authorById = (id: string) => authors.find((author) => author.id === id);
  addResolversToSchema(schema, {
    Query: { ...catalog?.resolvers?.Query, ...people?.resolvers?.Query, topReviews: () => reviews },
    Mutation: { ...catalog?.resolvers?.Mutation, ...people?.resolvers?.Mutation },
    Book: {
      ...reviewed?.resolvers?.Book,
      author: ({ authorId }) => authorById(authorId),
      size: () => 'SMALL',
    },
    Author: { ...people?.resolvers?.Author, ...reviewed?.resolvers?.Author },
    Review: { book: ({ bookId }) => bookById(bookId), by: ({ by }) => authorById(by) },
  });
  return schema;
}

import { buildSchema, graphqlSync } from 'graphql';
import {
  authorOfAnyReview,
  products,
  type Review,
  reviewsOf,
  reviewsOfAnyUser,
  shippingEstimate,
  users,
} from './data.ts';

const schema = buildSchema(`
  type Query { me: User user(id: ID!): User users: [User] topProducts(first: Int = 5): [Product] }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Review { id: ID! body: String product: Product author: User }
  type Product {
    upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review]
  }
`);

/** What one schema over all the data answers to a query without variables: what every gateway must answer. */
export function monolithAnswer(query: string): { readonly data: unknown } {
  const { data, errors } = graphqlSync({ schema, source: query, rootValue });
  if (errors) throw new AggregateError(errors, 'The monolith cannot answer the query');
  return JSON.parse(JSON.stringify({ data }));
}

const rootValue = {
  me: () => userOf('1'),
  user: ({ id }: { id: string }) => userOf(id),
  users: () => users.map(({ id }) => userOf(id)),
  topProducts: ({ first }: { first: number }) => products.slice(0, first).map(({ upc }) => productOf(upc)),
};

function userOf(id: string): object | undefined {
  const user = users.find((one) => one.id === id);
  return user && { ...user, reviews: () => reviewsOfAnyUser.map(reviewed) };
}

function productOf(upc: string): object | undefined {
  const product = products.find((one) => one.upc === upc);
  return (
    product && {
      ...product,
      shippingEstimate: () => shippingEstimate(product),
      reviews: () => reviewsOf(upc).map(reviewed),
    }
  );
}

const reviewed = ({ id, body, upc }: Review): object => ({
  id,
  body,
  product: () => productOf(upc),
  author: () => userOf(authorOfAnyReview.id),
});

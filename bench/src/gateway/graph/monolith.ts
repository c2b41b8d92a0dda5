import { buildSchema, graphqlSync } from 'graphql';
import { worldOf } from './generated-world.ts';
import { numberNodes, numberTypes } from './number-world.ts';
import type { World } from './world.ts';

const schema = buildSchema(`
  ${numberTypes.replace('type Query', 'extend type Query')}
  type Query {
    me: User
    user(id: ID!): User
    users(world: ID): [User]
    topProducts(first: Int = 5, world: ID): [Product]
  }
  type User { id: ID! name: String username: String birthday: Int reviews: [Review] }
  type Review { id: ID! body: String product: Product author: User }
  type Product {
    upc: String! name: String price: Int weight: Int inStock: Boolean shippingEstimate: Int reviews: [Review]
  }
`);

/** Returns the answer of a single schema over all the data, which every gateway must give. */
export function monolithAnswer(query: string, variableValues?: Readonly<Record<string, unknown>>): object {
  const { data, errors } = graphqlSync({ schema, source: query, rootValue, variableValues });
  if (errors) throw new AggregateError(errors, 'The monolith cannot answer the query');
  return JSON.parse(JSON.stringify({ data }));
}

const rootValue = {
  me: () => userOf(worldOf(undefined), '1'),
  user: ({ id }: { id: string }) => userOf(worldOf(id), id),
  users({ world: name }: { world?: string }) {
    const world = worldOf(name);
    return world.users.map(({ id }) => userOf(world, id));
  },
  topProducts({ first, world: name }: { first: number; world?: string }) {
    const world = worldOf(name);
    return world.products.slice(0, first).map(({ upc }) => productOf(world, upc));
  },
  nodes: numberNodes,
};

function userOf(world: World, id: string): object | undefined {
  const user = world.user(id);
  return user && { ...user, reviews: () => reviewsIn(world, world.reviewsBy(id)) };
}

function productOf(world: World, upc: string): object | undefined {
  const product = world.product(upc);
  return (
    product && {
      ...product,
      shippingEstimate: () => world.shippingEstimate(product),
      reviews: () => reviewsIn(world, world.reviewsOf(upc)),
    }
  );
}

const reviewsIn = (world: World, reviews: World['reviews']): object[] =>
  reviews.map(({ id, body, upc, author }) => ({
    id,
    body,
    product: () => productOf(world, upc),
    author: () => userOf(world, author),
  }));

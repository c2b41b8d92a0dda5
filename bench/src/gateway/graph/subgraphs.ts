import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { composeSupergraph } from '@sophia/gateway';
import { type GraphQLSchema, parse } from 'graphql';
import { authorOfAnyReview, products, reviews, reviewsOf, reviewsOfAnyUser, shippingEstimate, users } from './data.ts';

interface Subgraph {
  readonly typeDefs: string;
  readonly resolvers: GraphQLResolverMap;
}

const federationLink = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@external", "@requires", "@provides", "@shareable"])
`;

/** The four subgraphs of the public federation benchmark, by name. */
const subgraphs: Readonly<Record<string, Subgraph>> = {
  accounts: {
    typeDefs: `
      type Query { me: User user(id: ID!): User users: [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }
    `,
    resolvers: {
      Query: { me: () => users[0], user: (_, { id }: { id: string }) => userById(id), users: () => users },
      User: { __resolveReference: ({ id }: { id: string }) => userById(id) },
    },
  },
  inventory: {
    typeDefs: `
      type Product @key(fields: "upc") {
        upc: String!
        weight: Int @external
        price: Int @external
        inStock: Boolean
        shippingEstimate: Int @requires(fields: "price weight")
      }
    `,
    resolvers: {
      Product: {
        __resolveReference: (reference: { upc: string }) => ({
          ...reference,
          inStock: productByUpc(reference.upc)?.inStock,
        }),
        shippingEstimate,
      },
    },
  },
  products: {
    typeDefs: `
      type Query { topProducts(first: Int = 5): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
    `,
    resolvers: {
      Query: { topProducts: (_, { first }: { first: number }) => products.slice(0, first) },
      Product: { __resolveReference: ({ upc }: { upc: string }) => productByUpc(upc) },
    },
  },
  reviews: {
    typeDefs: `
      type Review @key(fields: "id") {
        id: ID!
        body: String
        product: Product
        author: User @provides(fields: "username")
      }
      type User @key(fields: "id") { id: ID! username: String @external reviews: [Review] }
      type Product @key(fields: "upc") { upc: String! reviews: [Review] }
    `,
    resolvers: {
      Review: {
        __resolveReference: ({ id }: { id: string }) => reviews.find((review) => review.id === id),
        product: ({ upc }: { upc: string }) => ({ upc }),
        author: () => authorOfAnyReview,
      },
      User: { reviews: () => reviewsOfAnyUser },
      Product: { reviews: ({ upc }: { upc: string }) => reviewsOf(upc) },
    },
  },
};

/** An executable schema for each subgraph, by name. */
export function subgraphSchemas(): ReadonlyMap<string, GraphQLSchema> {
  const schemas = Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(federationLink + typeDefs), resolvers }]);
    return [name, schema] as const;
  });
  return new Map(schemas);
}

/** The supergraph of the subgraphs at these addresses. */
export function supergraphOf(urlOf: (subgraph: string) => string): string {
  const composition = composeSupergraph(
    Object.entries(subgraphs).map(([name, { typeDefs }]) => ({
      name,
      routingUrl: urlOf(name),
      sdl: federationLink + typeDefs,
    })),
  );
  if (!composition.ok) throw new Error(composition.errors.map(({ message }) => message).join('\n'));
  return composition.supergraph;
}

const userById = (id: string) => users.find((user) => user.id === id);
const productByUpc = (upc: string) => products.find((product) => product.upc === upc);

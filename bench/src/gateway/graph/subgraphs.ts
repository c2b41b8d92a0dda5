import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { composeSupergraph } from '@sophia/gateway';
import { type GraphQLSchema, parse } from 'graphql';
import { worldOf } from './generated-world.ts';
import { numberNodes, numberTypes } from './number-world.ts';
import type { Product, Review } from './world.ts';

interface Subgraph {
  readonly typeDefs: string;
  readonly resolvers: GraphQLResolverMap;
}

const federationLink = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@external", "@requires", "@provides", "@shareable"])
`;

/** The four subgraphs of the public federation benchmark, and one for large lists of numbers, by name. */
const subgraphs: Readonly<Record<string, Subgraph>> = {
  accounts: {
    typeDefs: `
      type Query { me: User user(id: ID!): User users(world: ID): [User] }
      type User @key(fields: "id") { id: ID! name: String username: String @shareable birthday: Int }
    `,
    resolvers: {
      Query: {
        me: () => userOf('1'),
        user: (_, { id }: { id: string }) => userOf(id),
        users: (_, { world }: { world?: string }) => worldOf(world).users,
      },
      User: { __resolveReference: ({ id }: { id: string }) => userOf(id) },
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
          inStock: productOf(reference.upc)?.inStock,
        }),
        shippingEstimate: (product: Product) => worldOf(product.upc).shippingEstimate(product),
      },
    },
  },
  products: {
    typeDefs: `
      type Query { topProducts(first: Int = 5, world: ID): [Product] }
      type Product @key(fields: "upc") { upc: String! name: String price: Int weight: Int }
    `,
    resolvers: {
      Query: {
        topProducts: (_, { first, world }: { first: number; world?: string }) =>
          worldOf(world).products.slice(0, first),
      },
      Product: { __resolveReference: ({ upc }: { upc: string }) => productOf(upc) },
    },
  },
  numbers: {
    typeDefs: numberTypes,
    resolvers: { Query: { nodes: (_, args: { n: number; world: string }) => numberNodes(args) } },
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
        __resolveReference: ({ id }: { id: string }) => worldOf(id).review(id),
        product: ({ upc }: { upc: string }) => ({ upc }),
        author: ({ author }: Review) => userOf(author),
      },
      User: { reviews: ({ id }: { id: string }) => worldOf(id).reviewsBy(id) },
      Product: { reviews: ({ upc }: { upc: string }) => worldOf(upc).reviewsOf(upc) },
    },
  },
};

/** Builds the executable schema of each subgraph. Returns them by name. */
export function subgraphSchemas(): ReadonlyMap<string, GraphQLSchema> {
  const schemas = Object.entries(subgraphs).map(([name, { typeDefs, resolvers }]) => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(federationLink + typeDefs), resolvers }]);
    return [name, schema] as const;
  });
  return new Map(schemas);
}

/** Composes the subgraphs with these URLs. */
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

const userOf = (id: string) => worldOf(id).user(id);
const productOf = (upc: string) => worldOf(upc).product(upc);

/** The public benchmark's operation: everything about everybody, an answer of about 87 kB from all four subgraphs. */
export const everything = /* GraphQL */ `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }

  query TestQuery {
    users {
      ...User
      reviews {
        ...Review
        product {
          ...Product
          reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
        }
      }
    }
    topProducts {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }
`;

/** An operation of one subgraph, which a gateway has nothing to add to. */
export const oneSubgraph = { subgraph: 'products', query: '{ topProducts { upc name price weight } }' } as const;

const everythingIn = (head: string, users: string, topProducts: string) => /* GraphQL */ `
  fragment User on User { id username name }
  fragment Review on Review { id body }
  fragment Product on Product { inStock name price shippingEstimate upc weight }

  ${head} {
    ${users} {
      ...User
      reviews {
        ...Review
        product {
          ...Product
          reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
        }
      }
    }
    ${topProducts} {
      ...Product
      reviews { ...Review author { ...User reviews { ...Review product { ...Product } } } }
    }
  }
`;

/** The public benchmark's operation: everything about everybody, an answer of about 87 kB from all four subgraphs. */
export const everything = everythingIn('query TestQuery', 'users', 'topProducts');

/** The same of a world that a variable names. */
export const everythingOfWorld = everythingIn(
  'query Everything($world: ID!, $first: Int)',
  'users(world: $world)',
  'topProducts(world: $world, first: $first)',
);

/** What a page about one person asks: a kilobyte from all four subgraphs. */
export const profile = /* GraphQL */ `
  query Profile($user: ID!) {
    user(id: $user) {
      id name username birthday
      reviews { id body product { upc name price inStock shippingEstimate } }
    }
  }
`;

export const differentOperations = 2_000;

/** One of many operations about one person: which fields it selects is told by the number's eleven bits. */
export function operation(number: number): string {
  let bits = number;
  const some = (...fields: readonly string[]) =>
    fields
      .filter(() => {
        const isSelected = bits % 2 === 1;
        bits >>= 1;
        return isSelected;
      })
      .join(' ');
  const product = some('name', 'price', 'weight', 'inStock', 'shippingEstimate', 'reviews { id }');
  const review = some('body', 'author { id name }');
  const user = some('name', 'username', 'birthday');
  return `query Operation${number}($user: ID!) {
    user(id: $user) { id ${user} reviews { id ${review} product { upc ${product} } } }
  }`;
}

/** An operation of one subgraph, which a gateway has nothing to add to. */
export const oneSubgraph = { subgraph: 'products', query: '{ topProducts { upc name price weight } }' } as const;

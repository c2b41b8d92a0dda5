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

/** Operation of the public benchmark: all fields of all users, about 87 kB from all four subgraphs. */
export const everything = everythingIn('query TestQuery', 'users', 'topProducts');

/** The same operation for a world that a variable names. */
export const everythingOfWorld = everythingIn(
  'query Everything($world: ID!, $first: Int)',
  'users(world: $world)',
  'topProducts(world: $world, first: $first)',
);

/** Operation of a page about one person: about 1 kB from all four subgraphs. */
export const profile = /* GraphQL */ `
  query Profile($user: ID!) {
    user(id: $user) {
      id name username birthday
      reviews { id body product { upc name price inStock shippingEstimate } }
    }
  }
`;

export const differentOperations = 2_000;

/** Returns one of many operations about a person. The eleven bits of `number` choose its fields. */
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

/** Large response of another public benchmark: four levels of nodes of one subgraph, mostly lists of numbers. */
export const numbers = /* GraphQL */ `
  query Numbers($world: ID!) {
    nodes(n: 8, world: $world) { ...Values nodes(n: 8) { ...Values nodes(n: 8) { ...Values nodes(n: 8) { ...Values } } } }
  }
  fragment Values on Node { id floats ints strings int float string }
`;

/** An operation that a single subgraph answers completely. */
export const oneSubgraph = { subgraph: 'products', query: '{ topProducts { upc name price weight } }' } as const;

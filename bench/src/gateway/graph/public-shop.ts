import { type Product, type User, type World, worldOfRows } from './world.ts';

const user = (id: string, name: string, username: string): User => ({ id, name, username, birthday: 1234567890 });

const users: readonly User[] = [
  user('1', 'Uri Goldshtein', 'urigo'),
  user('2', 'Dotan Simha', 'dotansimha'),
  user('3', 'Kamil Kisiela', 'kamilkisiela'),
  user('4', 'Arda Tanrikulu', 'ardatan'),
  user('5', 'Gil Gardosh', 'gilgardosh'),
  user('6', 'Laurin Quast', 'laurin'),
];

const product = (upc: string, name: string, price: number, weight: number, inStock: boolean): Product => ({
  upc,
  name,
  price,
  weight,
  inStock,
});

const products: readonly Product[] = [
  product('1', 'Table', 899, 100, true),
  product('2', 'Couch', 1299, 1000, false),
  product('3', 'Glass', 15, 20, false),
  product('4', 'Chair', 499, 100, false),
  product('5', 'TV', 1299, 1000, true),
  product('6', 'Lamp', 6999, 300, true),
  product('7', 'Grill', 3999, 2000, true),
  product('8', 'Fridge', 100000, 6000, false),
  product('9', 'Sofa', 9999, 800, true),
];

const lorem =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna ' +
  'aliqua. Ut enim ad minim veniam, quis nostrud exercitation ullamco laboris nisi ut aliquip ex ea commodo consequat. ' +
  'Duis aute irure dolor in reprehenderit in voluptate velit esse cillum dolore eu fugiat nulla pariatur. Excepteur ' +
  'sint occaecat cupidatat non proident, sunt in culpa qui officia deserunt mollit anim id est laborum.';
const perspiciatis =
  'Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium, totam rem ' +
  'aperiam, eaque ipsa quae ab illo inventore veritatis et quasi architecto beatae vitae dicta sunt explicabo. Nemo ' +
  'enim ipsam voluptatem quia voluptas sit aspernatur aut odit aut fugi';
const consequuntur =
  'sed quia consequuntur magni dolores eos qui ratione voluptatem sequi nesciunt. Neque porro quisquam est, qui ' +
  'dolorem ipsum quia dolor sit amet, consectetur, adipisci velit, sed quia non numquam eius modi tempora incidunt ut ' +
  'labore et dolore magnam aliquam quaerat voluptatem.';
const minima =
  'Ut enim ad minima veniam, quis nostrum exercitationem ullam corporis suscipit laboriosam, nisi ut aliquid ex ea ' +
  'commodi consequatur? Quis autem';
const accusamus =
  'At vero eos et accusamus et iusto odio dignissimos ducimus qui blanditiis praesentium voluptatum deleniti atque ' +
  'corrupti quos dolores et quas molestias excepturi sint occaecati cupiditate non provident, similique sunt in culpa ' +
  'qui officia deserunt mollitia animi, id est laborum et dolorum fuga. Et harum quidem rerum facilis est et expedita ' +
  'distinctio. Nam libero tempore, cum soluta nobis est eligendi optio cumque nihil impedit quo minus id quod maxime ' +
  'placeat facere possimus, omnis voluptas assumenda est, omnis dolor repellendus. Temporibus autem quibusdam et aut ' +
  'officiis debitis aut rerum necessitatibus saepe eveniet ut et voluptates repudiandae sint et molestiae non ' +
  'recusandae. Itaque earum rerum hic tenetur a sapiente delectus, ut aut reiciendis voluptatibus maiores alias ' +
  'consequatur aut perferendis doloribus asperiores repellat.';

const reviewed: readonly (readonly [upc: string, body: string])[] = [
  ['1', lorem],
  ['1', perspiciatis],
  ['1', consequuntur],
  ['1', minima],
  ['2', lorem],
  ['2', perspiciatis],
  ['2', consequuntur],
  ['2', minima],
  ['3', minima],
  ['4', minima],
  ['4', accusamus],
];

const reviews = reviewed.map(([upc, body], index) => ({ id: String(index + 1), body, upc, author: '1' }));

/**
 * Data of the public federation benchmark: a small shop whose reviews repeat, so that answers are large. As there,
 * every user has the first two reviews, although the author of every review is the first user.
 */
export const publicShop: World = {
  ...worldOfRows({ users, products, reviews }),
  reviewsBy: () => reviews.slice(0, 2),
  shippingEstimate: ({ price, weight }) => (price > 1000 ? 0 : Math.floor(weight / 2)),
};

export const reviewTexts: readonly string[] = [lorem, perspiciatis, consequuntur, minima, accusamus];

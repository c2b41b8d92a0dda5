import { publicShop, reviewTexts } from './public-shop.ts';
import { type Product, type Review, type User, type World, worldOfRows } from './world.ts';
import { findWorldName, kindOf, textOf, type WorldName, worldSizes } from './world-name.ts';

/** Returns the world whose name an entity's id begins with. Without a name, returns that of the public benchmark. */
export function worldOf(id: string | undefined | null): World {
  const name = id ? findWorldName(id) : undefined;
  if (!name) return publicShop;
  const key = textOf(name);
  if (latest?.key !== key) latest = { key, world: generateWorld(name) };
  return latest.world;
}

/** Cache of one world, because consecutive look-ups mostly ask about the same one. */
let latest: { readonly key: string; readonly world: World } | undefined;

const firstNames = ['Ada', 'Béla', 'Chidi', 'Daša', 'Eun-ji', 'Farid', 'Gül'];
const goods = ['Table', 'Couch', 'Glass', 'Chair', 'TV', 'Lamp', 'Grill', 'Fridge', 'Sofa'];
const prices = [890, 1290, 10, 490, 1290, 690, 390, 1000, 990];

function generateWorld(name: WorldName): World {
  const { digits, size } = name;
  const kind = kindOf(name);
  const counts = worldSizes[size];
  const id = (index: number) => `${textOf(name)}-${index + 1}`;
  /** `before` must end in 0, so that the world's digits occur nowhere else. */
  const number = (before: number) => Number(`${before}${digits}`);
  const pick = <Value>(values: readonly Value[], index: number): Value => values[index % values.length] as Value;

  const users = Array.from({ length: counts.users }, (_, index): User => {
    const firstName = pick(firstNames, index + kind);
    return { id: id(index), name: `${firstName} ${digits}`, username: `${digits}.${index}`, birthday: number(120) };
  });
  const products = Array.from({ length: counts.products }, (_, index): Product => {
    const good = pick(goods, index + kind);
    return {
      upc: id(index),
      name: `${good} ${digits}`,
      price: number(pick(prices, index)),
      weight: number(10 * (1 + (index % 90))),
      inStock: (index + kind) % 3 > 0,
    };
  });
  const reviews = Array.from({ length: counts.reviews + (kind % 3) }, (_, index): Review => {
    const text = pick(reviewTexts, index + kind);
    return {
      id: id(index),
      body: `${digits}: ${size === 's' || size === 'o' ? text.slice(0, 60) : text}`,
      upc: pick(products, index + kind).upc,
      author: pick(users, index * 7 + kind).id,
    };
  });
  return {
    ...worldOfRows({ users, products, reviews }),
    shippingEstimate: ({ price, weight }) => (price > 100_000_000 ? weight : weight + 200_000_000),
  };
}

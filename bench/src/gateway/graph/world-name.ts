/**
 * Name of a generated world: a letter for its size, and five digits, such as `m12345`. The ids of its entities begin
 * with the name, and its texts and numbers contain the digits, so that two worlds share no value. Worlds whose names
 * end in the same digit are of one kind. They differ only in the digits, so replacing them turns an answer about one
 * world into the answer about another.
 */
export interface WorldName {
  readonly size: WorldSize;
  readonly digits: string;
}

/** Numbers of users, products and reviews in a world, and of kinds of worlds, by size. */
export const worldSizes = {
  s: { users: 4, products: 5, reviews: 16, kinds: 9 },
  m: { users: 6, products: 5, reviews: 12, kinds: 9 },
  l: { users: 80, products: 66, reviews: 160, kinds: 9 },
  x: { users: 620, products: 520, reviews: 1_240, kinds: 3 },
  o: { users: 4, products: 5, reviews: 16, kinds: 1 },
  // Its nodes are the same in number for all.
  n: { users: 0, products: 0, reviews: 0, kinds: 2 },
} as const;

export type WorldSize = keyof typeof worldSizes;

/**
 * Digits have no zeros. In numbers, a zero precedes them, so that the digits are found only where they were inserted.
 */
const pattern = /([smlxon])([1-9]{5})/;

/** Number of different worlds of a size. */
const worldCount = 9 ** 5;

/** Returns the name of a size's world with this index. */
export function worldName(size: WorldSize, index: number): WorldName {
  const inBase9 = (index % worldCount).toString(9).padStart(5, '0');
  return { size, digits: inBase9.replace(/\d/g, (digit) => String(Number(digit) + 1)) };
}

export const textOf = ({ size, digits }: WorldName): string => size + digits;

/** Returns the first name of a world in a text. */
export function findWorldName(text: string): WorldName | undefined {
  const [, size, digits] = pattern.exec(text) ?? [];
  return size === undefined || digits === undefined ? undefined : { size: size as WorldSize, digits };
}

/** Returns the kind of a world, counted from 0. */
export const kindOf = ({ size, digits }: WorldName): number => (Number(digits.at(-1)) - 1) % worldSizes[size].kinds;

/** Returns the world that represents all of its kind. */
export const modelOf = (name: WorldName): WorldName => worldName(name.size, kindOf(name));

/**
 * A generated world's name: a letter for its size, and five digits. Each of its entities has an id that begins with the
 * name, and each of its texts and numbers holds the digits, so that no two worlds share a value. Worlds whose names end
 * in the same digit are of one kind: they differ by these digits alone, and answers about one can be written from
 * those about another by putting its digits in the place of the other's.
 */
export interface WorldName {
  readonly size: WorldSize;
  readonly digits: string;
}

/** How many users, products and reviews there are, and how many kinds of such worlds. */
export const worldSizes = {
  s: { users: 4, products: 5, reviews: 16, kinds: 9 },
  m: { users: 6, products: 5, reviews: 12, kinds: 9 },
  l: { users: 80, products: 66, reviews: 160, kinds: 9 },
  x: { users: 620, products: 520, reviews: 1_240, kinds: 3 },
  o: { users: 4, products: 5, reviews: 16, kinds: 1 },
} as const;

export type WorldSize = keyof typeof worldSizes;

/**
 * Zeros are left out: numbers have one before the digits, so that the digits are found in no place but where they were
 * put.
 */
const pattern = /([smlxo])([1-9]{5})/;

/** How many worlds of a size can be told apart. */
const worldCount = 9 ** 5;

/** One of a size's worlds. */
export function worldName(size: WorldSize, index: number): WorldName {
  const inBase9 = (index % worldCount).toString(9).padStart(5, '0');
  return { size, digits: inBase9.replace(/\d/g, (digit) => String(Number(digit) + 1)) };
}

export const textOf = ({ size, digits }: WorldName): string => size + digits;

/** The name that stands first in a text. */
export function findWorldName(text: string): WorldName | undefined {
  const [, size, digits] = pattern.exec(text) ?? [];
  return size === undefined || digits === undefined ? undefined : { size: size as WorldSize, digits };
}

/** From 0 on. */
export const kindOf = ({ size, digits }: WorldName): number => (Number(digits.at(-1)) - 1) % worldSizes[size].kinds;

/** The world that stands for all of its kind. */
export const modelOf = (name: WorldName): WorldName => worldName(name.size, kindOf(name));

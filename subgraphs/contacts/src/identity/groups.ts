/** Items that are joined to groups step by step. */
export class Groups<T> {
  readonly #group = new Map<T, T[]>();

  constructor(items: Iterable<T>) {
    for (const item of items) this.#group.set(item, [item]);
  }

  of(item: T): readonly T[] {
    return this.#group.get(item) ?? [item];
  }

  /** Returns the different groups of these items. */
  among(items: readonly T[]): (readonly T[])[] {
    return [...new Set(items.map((item) => this.of(item)))];
  }

  join(items: readonly T[]): void {
    const groups = this.among(items);
    if (groups.length < 2) return;
    const joined = groups.flat();
    for (const item of joined) this.#group.set(item, joined);
  }

  all(): (readonly T[])[] {
    return [...new Set(this.#group.values())];
  }
}

/** Groups items by each of their keys, in alphabetical order of keys, so that the order of loading does not matter. */
export function byKey<T>(items: readonly T[], keys: (item: T) => readonly string[]): [key: string, holders: T[]][] {
  const holders = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keys(item))) {
      const others = holders.get(key);
      if (others) others.push(item);
      else holders.set(key, [item]);
    }
  }
  return [...holders].sort(([a], [b]) => (a < b ? -1 : 1));
}

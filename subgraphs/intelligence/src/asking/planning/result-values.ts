/** What a result says: its numbers, with counts and sums of lists, and its texts. */
export interface ResultValues {
  readonly numbers: readonly number[];
  readonly text: string;
}

/** Collects the values of a result. A list gives its length too, and the sum of each field over its objects. */
export function valuesOfResult(data: unknown): ResultValues {
  const numbers: number[] = [];
  const texts: string[] = [];
  const sums = new Map<string, number>();

  function visit(value: unknown, path: string): void {
    if (typeof value === 'number') add(value, path);
    else if (typeof value === 'string') {
      texts.push(value);
      if (/^-?\d+(?:\.\d+)?$/u.test(value)) add(Number(value), path);
    } else if (Array.isArray(value)) {
      numbers.push(value.length);
      for (const item of value) visit(item, `${path}[]`);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, own] of Object.entries(value)) visit(own, `${path}.${name}`);
    }
  }

  function add(value: number, path: string): void {
    numbers.push(value);
    sums.set(path, (sums.get(path) ?? 0) + value);
  }

  visit(data, '');
  return { numbers: [...numbers, ...sums.values()], text: texts.join('\n') };
}

import type { Column, Row, Table, Value } from '../answers/answer.ts';
import type { RunResult } from './tools.ts';

const mostColumns = 6;
const mostRows = 20;

/** Returns the longest list of a result as a table; the result itself as a row if it has no list. */
export function tableOf({ data }: RunResult): Table {
  const all = longestList(data) ?? [data];
  const flat = all.map((each) => new Map(leavesOf(each, '')));
  const names = [...new Set(flat.flatMap((row) => [...row.keys()]))].slice(0, mostColumns);
  const columns: Column[] = names.map((name) => ({ name, label: name }));
  const rows: Row[] = flat.slice(0, mostRows).map((row) => ({ values: names.map((name) => row.get(name) ?? null) }));
  return { columns, rows, total: all.length };
}

function longestList(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.length > 0 && typeof value[0] === 'object' ? value : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const lists = Object.values(value).flatMap((each) => {
    const list = longestList(each);
    return list ? [list] : [];
  });
  return lists.toSorted((a, b) => b.length - a.length)[0];
}

/** Yields the values inside an object by their paths, such as `node.owner.fullName`. Lists inside are left out. */
function* leavesOf(value: unknown, path: string): Generator<[string, Value]> {
  if (typeof value === 'string' || typeof value === 'number') yield [path, value];
  else if (typeof value === 'boolean') yield [path, value ? 'yes' : 'no'];
  else if (typeof value === 'object' && value !== null && !Array.isArray(value))
    for (const [name, own] of Object.entries(value)) yield* leavesOf(own, path === '' ? name : `${path}.${name}`);
}

import { expect, it } from 'vitest';
import { dictionary } from '../src/ingest/columns/dictionary.ts';
import { shapeOf } from '../src/ingest/tables/shapes.ts';

it.each([...dictionary().tables.values()].map((table) => [table.id, table] as const))(
  'the table %s is read, and has the fields that it is known by',
  (_, table) => {
    expect(shapeOf(table)).toMatchObject({ read: expect.any(Function) });
    expect(table.spelt.length + table.knownBy.length).toBeGreaterThan(0);
    for (const name of table.knownBy.flat()) expect(table.fields.has(name), name).toBe(true);
  },
);

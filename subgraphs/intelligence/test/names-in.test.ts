import { query, sql } from '@sophia/database';
import { openTestSubgraph, testTenant } from '@sophia/testing';
import { expect, it, onTestFinished } from 'vitest';
import { nameStartsIn, placedNamesIn } from '../src/conversations/mentions/names-in.ts';
import { subgraph } from '../src/index.ts';

it('finds the start of each name that stands in a text, whatever is written around it', async () => {
  const parts = [
    'the',
    'Acme',
    'ÖKO',
    'Hausverwaltung',
    'a',
    '12',
    '(',
    ').',
    '–',
    '“',
    '”',
    '🏠',
    '𝐀cme',
    'ß',
    'İz',
    "'s",
    '_',
    ' ',
    ' ',
  ];
  let seed = 7;
  const below = (most: number): number => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % most;
  };
  const some = (most: number): string =>
    Array.from({ length: 1 + below(most) }, () => parts[below(parts.length)]).join('');
  const names = Array.from({ length: 200 }, () => some(5));
  const intelligence = await openTestSubgraph(subgraph);
  onTestFinished(() => intelligence.close());
  const texts = Array.from({ length: 50 }, () => some(40));
  const rows = await intelligence.database.transaction(testTenant, (em) =>
    query<{ text: string; start: string; lower: string }>(
      em,
      sql`select text, intelligence.name_start(text) as start, lower(text) as lower
       from unnest(${[...names, ...texts]}::text[]) as text`,
    ),
  );
  const known = new Map(rows.map((row) => [row.text, row]));
  let found = 0;
  for (const text of texts) {
    const starts = nameStartsIn(known.get(text)?.lower ?? '');
    const named = names.filter((name) => placedNamesIn(text, [name]).length > 0);
    expect(named.filter((name) => !starts.has(known.get(name)?.start ?? ''))).toEqual([]);
    found += named.length;
  }
  expect(found).toBeGreaterThan(50);
});

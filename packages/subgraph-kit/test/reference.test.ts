import { resolveReference } from '@sophia/subgraph-kit';
import { expect, it } from 'vitest';

const id = '0191f3a0-7c1e-7d2a-9b1e-3f0a5c6d7e8f';

it.each([
  [id, { id }],
  [id.toUpperCase(), { id }],
  [`${id} `, null],
  ['no uuid', null],
  ['', null],
])('resolves the reference %j to %j', async (given, resolved) => {
  expect(await resolveReference({ id: given })).toEqual(resolved);
});

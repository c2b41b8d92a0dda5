import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBooks, addLoans, type BookColumns, book } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';

const parents = 100;
let subgraph: TestSubgraph;
let all: BookColumns[];

/** Few different values, so that ties and nulls are frequent. */
const columns = fc.record({
  author_id: fc.option(fc.integer({ min: 0, max: parents - 1 }).map(idOf), { freq: 20 }),
  title: fc.constantFrom('aa', 'ab', 'ba', 'bbb', 'c'),
  pages: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 3 }),
  price: fc.option(fc.constantFrom('1.50', '10.00', '9.99'), { freq: 3 }),
  published_at: fc.option(
    fc.integer({ min: 0, max: 5 }).map((n) => `2026-01-01T00:00:00.00000${n}Z`),
    { freq: 3 },
  ),
  printed: fc.boolean(),
});

beforeAll(async () => {
  subgraph = await openTestSubgraph(library);
  const [values = []] = fc.sample(fc.array(columns, { minLength: 300, maxLength: 300 }), { numRuns: 1, seed: 42 });
  all = values.map((each, n) => book(n, each));
  await addBooks(subgraph.database, all);
  await addBooks(subgraph.database, [book(9_999, { title: 'of another tenant' })], 'other');
});
afterAll(() => subgraph.close());

const fields = ['TITLE', 'PAGES', 'PRICE', 'PUBLISHED_AT', 'TITLE_LENGTH'] as const;
type Order = { field: (typeof fields)[number]; direction: 'ASC' | 'DESC' };

const sortValue: Record<Order['field'], (row: BookColumns) => string | number | null> = {
  TITLE: (row) => row.title,
  PAGES: (row) => row.pages,
  PRICE: (row) => (row.price === null ? null : Number(row.price)),
  PUBLISHED_AT: (row) => row.published_at,
  TITLE_LENGTH: (row) => row.title.length,
};

/** The expected order, without SQL. */
function sorted(rows: BookColumns[], order: Order[]): string[] {
  const compare = (a: BookColumns, b: BookColumns): number => {
    for (const { field, direction } of order) {
      const [x, y] = [sortValue[field](a), sortValue[field](b)];
      if (x === y) continue;
      if (x === null) return 1;
      if (y === null) return -1;
      return (x < y ? -1 : 1) * (direction === 'ASC' ? 1 : -1);
    }
    return (a.id < b.id ? -1 : 1) * (order.at(-1)?.direction === 'DESC' ? -1 : 1);
  };
  return rows.toSorted(compare).map(({ id }) => id);
}

const list = `($filter: BookFilter, $orderBy: [BookOrder!], $first: Int, $after: String, $last: Int, $before: String) {
  books(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } totalCount } }`;

async function page(args: Record<string, unknown>) {
  const { data, errors } = await subgraph.query(`query ${list}`, args);
  expect(errors).toBeUndefined();
  const ids: string[] = data.books.edges.map((edge: { node: { id: string } }) => edge.node.id);
  return {
    ids,
    ...data.books.pageInfo,
    cursors: data.books.edges.map((edge: { cursor: string }) => edge.cursor),
    totalCount: data.books.totalCount,
  };
}

/** Reads every page of a list, forward or backward. */
async function readAll(args: Record<string, unknown>, size: number, backward: boolean): Promise<string[]> {
  const ids: string[] = [];
  for (let cursor: string | null = null; ; ) {
    const window = backward ? { last: size, before: cursor } : { first: size, after: cursor };
    const each = await page({ ...args, ...window });
    if (backward) ids.unshift(...each.ids);
    else ids.push(...each.ids);
    expect(backward ? each.hasNextPage : each.hasPreviousPage).toBe(cursor !== null);
    expect(each.startCursor).toBe(each.cursors[0] ?? null);
    expect(ids.length).toBeLessThanOrEqual(all.length);
    if (!(backward ? each.hasPreviousPage : each.hasNextPage)) return ids;
    cursor = backward ? each.startCursor : each.endCursor;
  }
}

const orders = fc.uniqueArray(
  fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('ASC' as const, 'DESC' as const) }),
  {
    selector: ({ field }) => field,
    minLength: 1,
    maxLength: 3,
  },
);

describe('a connection', () => {
  it('returns every row once and in order, for any order, page size and direction', async () => {
    await fc.assert(
      fc.asyncProperty(orders, fc.integer({ min: 25, max: 100 }), fc.boolean(), async (orderBy, size, backward) => {
        expect(await readAll({ orderBy }, size, backward)).toEqual(sorted(all, orderBy));
      }),
      { numRuns: 20 },
    );
  });

  it('returns any part between two cursors', async () => {
    await fc.assert(
      fc.asyncProperty(
        orders,
        fc.nat(99),
        fc.nat(99),
        fc.integer({ min: 1, max: 30 }),
        fc.boolean(),
        async (orderBy, a, b, size, backward) => {
          const { ids, cursors } = await page({ orderBy, first: 100 });
          const [from, to] = [Math.min(a, b), Math.max(a, b)];
          const between = ids.slice(from + 1, to);
          const expected = backward ? between.slice(Math.max(0, between.length - size)) : between.slice(0, size);
          const window = {
            after: cursors[from],
            before: cursors[to],
            ...(backward ? { last: size } : { first: size }),
          };
          expect((await page({ orderBy, ...window })).ids).toEqual(expected);
        },
      ),
      { numRuns: 20 },
    );
  });

  it('pages through a filtered list and counts it', async () => {
    const filter = { printed: { eq: true }, or: [{ pages: { gte: 2 } }, { price: { isNull: true } }] };
    const matching = all.filter((row) => row.printed && ((row.pages ?? 0) >= 2 || row.price === null));
    const orderBy: Order[] = [{ field: 'PRICE', direction: 'DESC' }];
    expect(await readAll({ filter, orderBy }, 30, false)).toEqual(sorted(matching, orderBy));
    expect((await page({ filter, first: 1 })).totalCount).toBe(matching.length);
  });

  it('continues after a cursor whose row was deleted, while rows are added', async () => {
    await addBooks(subgraph.database, [
      book(7_001, { title: 'zz1' }),
      book(7_002, { title: 'zz2' }),
      book(7_003, { title: 'zz4' }),
    ]);
    const start = await page({ filter: { title: { contains: 'zz' } }, first: 2 });
    const remove = (n: number) =>
      subgraph.database.transaction('acme', (em) => em.execute(`delete from library.books where id = '${idOf(n)}'`));
    await remove(7_002);
    await addBooks(subgraph.database, [book(7_004, { title: 'zz3' }), book(7_005, { title: 'zz0' })]);
    const next = await page({ filter: { title: { contains: 'zz' } }, after: start.endCursor });
    expect(next.ids).toEqual([idOf(7_004), idOf(7_003)]);
    for (const n of [7_001, 7_003, 7_004, 7_005]) await remove(n);
  });

  it('reads the page, the count and the filter of a hundred parents in one statement each', async () => {
    const orderBy: Order[] = [
      { field: 'PAGES', direction: 'DESC' },
      { field: 'PUBLISHED_AT', direction: 'ASC' },
    ];
    const query = `query ($of: [_Any!]!, $orderBy: [BookOrder!]) { _entities(representations: $of) { ... on Author { id
      books(first: 3, orderBy: $orderBy, filter: { printed: { eq: true } }) { nodes { id } pageInfo { hasNextPage } totalCount }
      last: books(last: 2, orderBy: $orderBy) { edges { node { id } cursor } } } } }`;
    await subgraph.database.transaction('acme', (em) =>
      em.execute(`insert into library.authors (tenant_id, id, name)
        select 'acme', ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, 'Author ' || n from generate_series(0, ${parents - 1}) n`),
    );
    const of = Array.from({ length: parents }, (_, n) => ({ __typename: 'Author', id: idOf(n) }));
    subgraph.log.length = 0;
    const { data, errors } = await subgraph.query(query, { of, orderBy });
    expect(errors).toBeUndefined();
    for (const author of data._entities) {
      const own = all.filter((row) => row.author_id === author.id);
      const printed = sorted(
        own.filter((row) => row.printed),
        orderBy,
      );
      expect(author.books).toEqual({
        nodes: printed.slice(0, 3).map((id) => ({ id })),
        pageInfo: { hasNextPage: printed.length > 3 },
        totalCount: printed.length,
      });
      expect(author.last.edges.map((edge: { node: { id: string } }) => edge.node.id)).toEqual(
        sorted(own, orderBy).slice(-2),
      );
    }
    // begin, authors, two pages, one count, commit.
    expect(subgraph.log).toHaveLength(6);
  });

  it('continues the list of one parent after a cursor', async () => {
    const query = `query ($of: [_Any!]!, $after: String) { _entities(representations: $of) { ... on Author { books(first: 2, after: $after) { nodes { id } pageInfo { endCursor } } } } }`;
    const id = all.find((row) => row.author_id)?.author_id;
    const of = [{ __typename: 'Author', id }];
    const own = sorted(
      all.filter((row) => row.author_id === id),
      [{ field: 'TITLE', direction: 'ASC' }],
    );
    const first = (await subgraph.query(query, { of })).data._entities[0].books;
    const second = (await subgraph.query(query, { of, after: first.pageInfo.endCursor })).data._entities[0].books;
    expect([...first.nodes, ...second.nodes].map((node: { id: string }) => node.id)).toEqual(own.slice(0, 4));
  });

  it('lists rows that belong to a parent through a join table, filtered by a relation', async () => {
    await addLoans(subgraph.database, [
      [1, 501],
      [2, 501],
      [2, 502],
      [3, 502],
    ]);
    const query = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Reader { books(orderBy: [{ field: PAGES }]) { nodes { id } totalCount } } } }`;
    const of = [501, 502, 503].map((n) => ({ __typename: 'Reader', id: idOf(n) }));
    const { data, errors } = await subgraph.query(query, { of: [...of, { __typename: 'Reader', id: 'no uuid' }] });
    expect(errors).toBeUndefined();
    expect(data._entities.map((each: { books: { totalCount: number } }) => each.books.totalCount)).toEqual([
      2, 2, 0, 0,
    ]);
    const both = await page({ filter: { readerId: { eq: idOf(501) }, and: [{ readerId: { eq: idOf(502) } }] } });
    expect(both.ids).toEqual([idOf(2)]);
  });
});

describe('refuses bad arguments by name:', () => {
  const messageOf = async (args: Record<string, unknown>) => {
    const { errors } = await subgraph.query(`query ${list}`, args);
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    expect(errors).toHaveLength(1);
    return errors?.[0]?.message;
  };

  it.each([
    [{ first: -1 }, 'first: expected 1 to 100, got -1'],
    [{ first: 0 }, 'first: expected 1 to 100, got 0'],
    [{ first: 101 }, 'first: expected 1 to 100, got 101'],
    [{ last: 1_000 }, 'last: expected 1 to 100, got 1000'],
    [{ first: 1, last: 1 }, 'first: cannot be given together with last'],
    [{ after: '' }, 'after: is not a cursor of this list and order'],
    [{ before: 'bm9uc2Vuc2U' }, 'before: is not a cursor of this list and order'],
  ])('%o', async (args, message) => expect(await messageOf(args)).toBe(message));

  it('a forged cursor, and one of another order or tenant', async () => {
    const { endCursor } = await page({ first: 2 });
    const bytes = Buffer.from(endCursor, 'base64url');
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1;
    const message = 'after: is not a cursor of this list and order';
    expect(await messageOf({ after: bytes.toString('base64url') })).toBe(message);
    expect(await messageOf({ after: endCursor, orderBy: [{ field: 'PAGES' }] })).toBe(message);
    const other = await subgraph.query(`query ${list}`, { after: endCursor }, { tenant: 'other' });
    expect(other.errors?.[0]?.message).toBe(message);
  });
});

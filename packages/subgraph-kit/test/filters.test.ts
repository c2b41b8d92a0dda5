import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBooks, book } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(library);
  await addBooks(subgraph.database, [
    book(1, {
      title: 'Ä 100% plan',
      pages: 10,
      price: '0.10',
      published_at: '2026-01-01T00:00:00Z',
      tags: ['red', 'blue'],
      author_id: idOf(71),
    }),
    book(2, {
      title: "o'brien_x",
      pages: 20,
      price: '0.30',
      published_at: '2026-01-02T00:00:00Z',
      tags: ['blue'],
      printed: false,
    }),
    book(3, { title: 'back\\slash', pages: null, price: null, published_at: null, tags: [], author_id: idOf(72) }),
  ]);
});
afterAll(() => subgraph.close());

const query = 'query ($filter: BookFilter) { books(filter: $filter) { nodes { id } } }';

async function matching(filter: unknown): Promise<number[]> {
  const { data, errors } = await subgraph.query(query, { filter });
  expect(errors).toBeUndefined();
  return data.books.nodes.map((node: { id: string }) => Number(node.id.slice(-1))).toSorted();
}

describe('a filter', () => {
  it.each([
    [null, [1, 2, 3]],
    [{}, [1, 2, 3]],
    [{ title: null }, [1, 2, 3]],
    [{ title: {} }, [1, 2, 3]],
    [{ title: { eq: "o'brien_x" } }, [2]],
    [{ title: { neq: "o'brien_x" } }, [1, 3]],
    [{ title: { contains: 'ä 100%' } }, [1]],
    [{ title: { contains: '%' } }, [1]],
    [{ title: { contains: '_' } }, [2]],
    [{ title: { contains: '\\' } }, [3]],
    [{ title: { contains: '' } }, [1, 2, 3]],
    [{ titles: ["o'brien_x", 'back\\slash'] }, [2, 3]],
    [{ id: { in: [idOf(1), 'no uuid', idOf(3)] } }, [1, 3]],
    [{ id: { in: [] } }, []],
    [{ id: { nin: [idOf(1)] } }, [2, 3]],
    [{ id: { eq: 'no uuid' } }, []],
    [{ id: { eq: idOf(1).toUpperCase() } }, [1]],
    [{ authorId: { neq: 'no uuid' } }, [1, 3]],
    [{ pages: { eq: 10 } }, [1]],
    [{ pages: { neq: 10 } }, [2]],
    [{ pages: { nin: [] } }, [1, 2]],
    [{ pages: { gt: 10, lte: 20 } }, [2]],
    [{ pages: { isNull: true } }, [3]],
    [{ pages: { isNull: false } }, [1, 2]],
    [{ price: { eq: 0.1 } }, [1]],
    [{ price: { lt: 0.3 } }, [1]],
    [{ publishedAt: { gte: '2026-01-01T00:00:00Z', lt: '2026-01-02T00:00:00Z' } }, [1]],
    [{ printed: { eq: false } }, [2]],
    [{ tags: { eq: 'blue' } }, [1, 2]],
    [{ tags: { in: ['red', 'green'] } }, [1]],
    [{ tags: { neq: 'blue' } }, [1]],
    [{ tags: { nin: ['red', 'blue'] } }, []],
    [{ tags: { contains: 'LU' } }, [1, 2]],
    [{ tags: { isNull: true } }, [3]],
    [{ or: [] }, []],
    [{ and: [] }, [1, 2, 3]],
    [{ or: [{ pages: { eq: 10 } }, { pages: { eq: 20 } }] }, [1, 2]],
    [{ and: [{ pages: { gt: 5 } }, { printed: { eq: true } }] }, [1]],
    [{ or: [{}] }, [1, 2, 3]],
    // A comparison with null is not true, so the complement matches.
    [{ not: { pages: { eq: 10 } } }, [2, 3]],
    [{ not: { or: [{ pages: { eq: 10 } }, { price: { isNull: true } }] } }, [2]],
    [{ pages: { gt: 5 }, not: { printed: { eq: false } } }, [1]],
  ])('%j matches %j', async (filter, expected) => expect(await matching(filter)).toEqual(expected));

  const nest = (depth: number): object => (depth === 1 ? { pages: { eq: 1 } } : { not: nest(depth - 1) });

  it.each([
    [{ pages: { eq: null } }, 'filter.pages.eq: cannot compare with null; use isNull'],
    [{ id: { in: Array.from({ length: 201 }, () => 'x') } }, 'filter.id.in: holds 201 values; at most 200 are allowed'],
    [nest(6), 'filter.not.not.not.not.not: nests more than 5 deep'],
    [{ and: [{}, { title: { contains: 'a\0b' } }] }, 'filter.and.1.title.contains: must not contain a NUL character'],
    [{ title: { contains: 'x'.repeat(201) } }, 'filter.title.contains: expected at most 200 characters, got 201'],
    [{ tags: { contains: 'x'.repeat(201) } }, 'filter.tags.contains: expected at most 200 characters, got 201'],
    [{ title: { eq: 'x'.repeat(10_001) } }, 'filter.title.eq: has 10001 characters; at most 10000 are allowed'],
    [{ or: Array.from({ length: 101 }, () => ({ pages: { eq: 1 } })) }, 'filter: has more than 100 conditions'],
  ])('refuses a bad filter: %#', async (filter, message) => {
    const { errors } = await subgraph.query(query, { filter });
    expect(errors).toMatchObject([{ message, path: ['books'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('accepts the deepest allowed nesting', async () => expect(await matching(nest(5))).toEqual([]));

  it('is safe from SQL injection', async () => {
    expect(await matching({ title: { eq: "'; drop table library.books; --" } })).toEqual([]);
    expect(await matching({})).toEqual([1, 2, 3]);
  });
});

import { openTestSubgraph, postQuery, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthors, addBooks, book } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(library);
  await addAuthors(subgraph.database, 50);
  await addBooks(
    subgraph.database,
    Array.from({ length: 100 }, (_, n) =>
      book(n, {
        author_id: idOf(n % 50),
        published_at: `2026-01-01T00:00:00.${String(n).padStart(6, '0')}Z`,
        notes: { shelf: n },
      }),
    ),
  );
});
afterAll(() => subgraph.close());

const entities = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Author { name books(first: 1) { nodes { title author { name } } totalCount } latest { title shelf } } } }`;
const authors = (count: number) => ({
  of: Array.from({ length: count }, (_, n) => ({ __typename: 'Author', id: idOf(n) })),
});

it('returns references in their order, with null for unknown and malformed ids', async () => {
  const of = [idOf(3), idOf(999), 'nonsense', idOf(1)].map((id) => ({ __typename: 'Author', id }));
  const { data, errors } = await subgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Author { name } } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  expect(data._entities).toEqual([{ name: 'Author 3' }, null, null, { name: 'Author 1' }]);
});

it('sends the same number of statements for forty parents as for two', async () => {
  const statements = async (count: number) => {
    subgraph.log.length = 0;
    const { data, errors } = await subgraph.query(entities, authors(count));
    expect(errors).toBeUndefined();
    expect(data._entities).toHaveLength(count);
    expect(data._entities[1]).toEqual({
      name: 'Author 1',
      books: { nodes: [{ title: 'Book 1', author: { name: 'Author 1' } }], totalCount: 2 },
      latest: [
        { title: 'Book 51', shelf: 51 },
        { title: 'Book 1', shelf: 1 },
      ],
    });
    return subgraph.log.length;
  };
  const few = await statements(2);
  expect(await statements(40)).toBe(few);
  // begin, authors, page, count, latest, commit: the authors of the books are known by then.
  expect(few).toBe(6);
});

it('hides rows of other tenants', async () => {
  const { data } = await subgraph.query(
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Author { name } } books { totalCount } }`,
    authors(1),
    { tenant: 'other' },
  );
  expect(data).toEqual({ _entities: [null], books: { totalCount: 0 } });
});

it.each([
  ['without a tenant', {}, 'The header x-sophia-tenant is missing'],
  [
    'of a tenant that is no name',
    { 'x-sophia-tenant': 'zo\u00eb' },
    'names no tenant: a name has only printable ASCII',
  ],
  ['of a tenant with a long name', { 'x-sophia-tenant': 'x'.repeat(201) }, 'names no tenant: a name has at most 200'],
])('refuses a request %s with 401', async (_, headers, why) => {
  const response = await subgraph.fetch('http://test/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
  expect(response.status).toBe(401);
  expect(await response.json()).toMatchObject({
    errors: [{ message: expect.stringContaining(why), extensions: { code: 'UNAUTHENTICATED' } }],
  });
});

it('sends no statement for a query that reads nothing', async () => {
  subgraph.log.length = 0;
  expect((await subgraph.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
  expect(subgraph.log).toEqual([]);
});

it('masks internal errors and returns the other fields', async () => {
  const { data, errors } = await subgraph.query(`{ broken brokenSql refused author(id: "${idOf(1)}") { name } }`);
  expect(data).toEqual({ broken: null, brokenSql: null, refused: null, author: { name: 'Author 1' } });
  const byPath = Object.fromEntries(
    (errors ?? []).map(({ path, message, extensions }) => [path?.[0], [message, extensions?.code]]),
  );
  expect(byPath).toEqual({
    broken: ['Something went wrong', 'INTERNAL_SERVER_ERROR'],
    brokenSql: ['Something went wrong', 'INTERNAL_SERVER_ERROR'],
    refused: ['Not for you', 'FORBIDDEN'],
  });
});

it('reads the changes of a mutation within it', async () => {
  const { data, errors } = await subgraph.query(
    `mutation { authorRename(id: "${idOf(7)}", name: "Renamed") { name } }`,
  );
  expect(errors).toBeUndefined();
  expect(data).toEqual({ authorRename: { name: 'Renamed' } });
  await subgraph.drain();
});

it('refuses to read with the context inside a write, which would deadlock', async () => {
  const { data, errors } = await subgraph.query(`mutation { readInsideWrite(id: "${idOf(1)}") { name } }`);
  expect(data).toEqual({ readInsideWrite: null });
  expect(errors?.[0]?.extensions?.code).toBe('INTERNAL_SERVER_ERROR');
});

it('releases its connections after all kinds of requests', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      subgraph.query(n % 2 ? '{ brokenSql }' : `{ author(id: "${idOf(n % 50)}") { name } }`),
    ),
  );
  expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(30);
  expect((await subgraph.query(`{ author(id: "${idOf(1)}") { name } }`)).errors).toBeUndefined();
});

it.each([
  ['moment(at: "2026-03-02T17:03:23.123Z")', '2026-03-02T17:03:23.123Z'],
  ['moment(at: "2026-03-02T19:03:23.000+02:00")', '2026-03-02T17:03:23.000Z'],
  ['day(of: "2026-03-02")', '2026-03-02'],
  ['amount(of: "1290.50")', '1290.50'],
  ['amount(of: 12345678901234567890.10)', '12345678901234567890.10'],
  ['link(to: "https://example.com/a?b#c")', 'https://example.com/a?b#c'],
])('parses and serialises the scalar %s', async (field, expected) => {
  const { data, errors } = await subgraph.query(`{ x: ${field} }`);
  expect(errors).toBeUndefined();
  expect(data.x).toBe(expected);
});

it.each(['moment(at: "yesterday")', 'day(of: "2026-02-30")', 'amount(of: "1e5")', 'link(to: "example.com")'])(
  'refuses the scalar %s as bad input',
  async (field) => {
    const { errors } = await subgraph.query(`{ x: ${field} }`);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' }, locations: [{ line: 1 }] }]);
  },
);

it('serves probes and metrics without a tenant', async () => {
  expect((await subgraph.fetch('http://test/health')).status).toBe(200);
  expect((await subgraph.fetch('http://test/readiness')).status).toBe(200);
  const metrics = await (await subgraph.fetch('http://test/metrics')).text();
  expect(metrics).toMatch(/sophia_sql_statements_total\{subgraph="library"\} [1-9]/);
  expect(metrics).toMatch(/sophia_outbox_events\{subgraph="library"\} 0/);
  expect(metrics).toContain('sophia_operation_duration_seconds_count{subgraph="library",kind="query",outcome="ok"}');
});

it('reports errors in an operation and its variables as client errors', async () => {
  const filtered = 'query ($filter: BookFilter) { books(filter: $filter) { totalCount } }';
  const { errors: variable } = await subgraph.query(filtered, { filter: { publishedAt: { gte: '2026-01-01' } } });
  expect(variable).toMatchObject([
    {
      message: expect.stringMatching(/"filter.publishedAt.gte"; .*DateTime: expected a time with its zone/),
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
  const { errors: literal } = await subgraph.query('{ books(filter: { publishedAt: { gte: 2026 } }) { totalCount } }');
  expect(literal).toMatchObject([
    { message: expect.stringContaining('DateTime: expected'), extensions: { code: 'BAD_USER_INPUT' } },
  ]);
  for (const gte of ['12026-01-01T00:00:00Z', '0000-01-01T00:00:00Z', 'soon', 7]) {
    const { errors } = await subgraph.query(filtered, { filter: { publishedAt: { gte } } });
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  }
});

it('returns only its schema without a tenant', async () => {
  const ask = (query: string) => postQuery(subgraph.fetch, query);
  expect((await ask('{ _service { sdl } }')).data._service.sdl).toContain('type Book');
  const refused = { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] };
  expect(await ask('{ _service { sdl } books { totalCount } }')).toMatchObject(refused);
  expect(await ask('{ ...f } fragment f on Query { _service { sdl } books { totalCount } }')).toMatchObject(refused);
});

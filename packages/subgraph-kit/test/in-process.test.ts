import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { addAuthors } from './support/fill-library.ts';
import { idOf, library } from './support/library.ts';

let subgraph: TestSubgraph;

beforeAll(async () => {
  subgraph = await openTestSubgraph(library);
  await addAuthors(subgraph.database, 3);
});
afterAll(() => subgraph.close());

const acme = { 'x-sophia-tenant': 'acme' };

const answer = async (request: object, headers: Record<string, string> = acme) =>
  JSON.parse(await subgraph.inProcess.answer(JSON.stringify(request), headers));

it('returns the same as over HTTP: values, client errors and masked internal errors', async () => {
  const of = [{ __typename: 'Author', id: idOf(1) }];
  const requests = [
    {
      query: 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Author { name } } }',
      variables: { of },
    },
    { query: 'query A { __typename } query B { other: __typename }', operationName: 'B' },
    { query: '{ nothing }' },
    { query: '{' },
  ];
  for (const request of requests) {
    const over = await subgraph.fetch('http://test/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...acme },
      body: JSON.stringify(request),
    });
    expect(await answer(request)).toEqual(await over.json());
  }
});

it('leaves no transaction open', async () => {
  expect(await answer({ query: `{ author(id: "${idOf(1)}") { name } }` })).toEqual({
    data: { author: { name: 'Author 1' } },
  });
  const open = `select count(*)::int as count from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
  expect(await subgraph.database.orm.em.fork().execute(open)).toEqual([{ count: 0 }]);
});

it('refuses requests without a tenant', async () => {
  expect(await answer({ query: '{ __typename }' }, {})).toMatchObject({
    errors: [{ message: 'The header x-sophia-tenant is missing', extensions: { code: 'UNAUTHENTICATED' } }],
  });
  const events = await subgraph.inProcess.subscribe({ query: 'subscription { authorRenamed { name } }' }, {});
  const texts: string[] = [];
  for await (const text of events) texts.push(text);
  expect(texts.map((text) => JSON.parse(text))).toMatchObject([
    { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] },
  ]);
});

it('streams the events of the tenant, and cleans up after clients that leave', async () => {
  const openSubscriptions = async () =>
    /sophia_open_subscriptions\{subgraph="library"\} (\d+)/.exec(await subgraph.metrics.text())?.[1];
  const query = 'subscription { authorRenamed { name author { name } } }';
  const events = (await subgraph.inProcess.subscribe({ query }, acme))[Symbol.asyncIterator]();
  const first = events.next();
  await subgraph.tail.ready();
  expect(await openSubscriptions()).toBe('1');
  await subgraph.query(`mutation { authorRename(id: "${idOf(1)}", name: "Known") { id } }`);
  await subgraph.drain();
  expect(JSON.parse((await first).value)).toEqual({
    data: { authorRenamed: { name: 'Known', author: { name: 'Known' } } },
  });
  const never = events.next();
  await events.return?.();
  expect(await never).toEqual({ done: true, value: undefined });
  expect(await openSubscriptions()).toBe('0');
});

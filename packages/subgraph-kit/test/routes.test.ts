import { request } from 'node:http';
import { queryText } from '@sophia/database';
import { hmacKey } from '@sophia/http-signatures';
import { openTestSubgraph, type TestSubgraph } from '@sophia/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RouteRequest, SubgraphModule } from '../src/index.ts';
import { idOf, library } from './support/library.ts';

const received: RouteRequest[] = [];

const withRoutes: SubgraphModule = {
  ...library,
  routes: [
    {
      method: 'POST',
      path: '/webhooks/authors',
      maxBytes: 1_000,
      async handle(call, { write }) {
        received.push(call);
        const name = call.body.toString('utf8');
        await write('acme', (em) =>
          queryText(em, 'insert into library.authors (tenant_id, id, name) values ($1, $2, $3)', [
            'acme',
            idOf(1),
            name,
          ]),
        );
        return { status: 202, headers: { 'x-stored': 'yes' }, body: 'stored' };
      },
    },
    { method: 'GET', path: '/broken', handle: () => Promise.reject(new Error('a secret')) },
  ],
};

let subgraph: TestSubgraph;
let url: string;
beforeAll(async () => {
  // Routes accept unsigned requests, because sources cannot sign for a gateway.
  subgraph = await openTestSubgraph(withRoutes, {
    gateways: { keys: [hmacKey('test', Buffer.from('secret'))], clockToleranceMs: 1_000 },
  });
  url = new URL((await subgraph.listen({ host: '127.0.0.1', port: 0 })).url).origin;
});
afterAll(() => subgraph.close());

it('passes the unchanged body, headers and URL to a route, without an identity', async () => {
  const bytes = Buffer.from('{ "name":  "Ünï" }\r\n');
  const answer = await fetch(`${url}/webhooks/authors?from=test`, {
    method: 'POST',
    headers: { 'x-signature': 'v0=abc', 'content-type': 'application/json' },
    body: bytes,
  });
  expect([answer.status, answer.headers.get('x-stored'), await answer.text()]).toEqual([202, 'yes', 'stored']);
  const [call] = received;
  expect(call?.body.equals(bytes)).toBe(true);
  expect([call?.header('X-Signature'), call?.header('x-none'), call?.url.searchParams.get('from')]).toEqual([
    'v0=abc',
    undefined,
    'test',
  ]);
});

it('refuses a body above the limit, with and without a content-length', async () => {
  const before = received.length;
  const long = 'x'.repeat(1_001);
  const declared = await fetch(`${url}/webhooks/authors`, { method: 'POST', body: long });
  expect(declared.status).toBe(413);
  const streamed = await new Promise<number>((resolve, reject) => {
    const call = request(`${url}/webhooks/authors`, { method: 'POST' }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    call.on('error', reject);
    call.write(long.slice(0, 600));
    call.end(long.slice(600));
  });
  expect(streamed).toBe(413);
  expect(received.length).toBe(before);
});

it('refuses other methods with the allowed ones, and leaves other paths to GraphQL', async () => {
  const other = await fetch(`${url}/webhooks/authors`);
  expect([other.status, other.headers.get('allow')]).toEqual([405, 'POST']);
  expect((await fetch(`${url}/webhooks/nowhere`, { method: 'POST' })).status).toBe(404);
  const unsigned = await fetch(`${url}/graphql`, { method: 'POST', body: '{"query":"{ __typename }"}' });
  expect(unsigned.status).toBe(401);
});

it('hides internal errors from callers', async () => {
  const answer = await fetch(`${url}/broken`);
  expect(answer.status).toBe(500);
  expect(await answer.text()).not.toContain('secret');
});

import { expect, test } from 'vitest';
import { createSophiaClient, HttpError } from '../src/index.ts';

const url = 'https://graph.test/partner/graphql';
const query = '{ accounts { totalCount } }';
const answer = () => Response.json({ data: { ok: true } });
const refusal = (status: number, headers: Record<string, string> = {}) =>
  Response.json({ errors: [{ message: 'Later', extensions: { code: 'OVERLOADED' } }] }, { status, headers });

/** A client whose server answers in turn; a failing connection is an error. Notes the time of each request and its idempotency key. */
function clientOf(...answers: (() => Response)[]) {
  const times: number[] = [];
  const keys: (string | null)[] = [];
  const client = createSophiaClient({
    url,
    retries: 3,
    maxWaitMs: 2_000,
    fetch: async (_, init) => {
      times.push(performance.now());
      keys.push(new Headers(init?.headers).get('idempotency-key'));
      const next = answers[times.length - 1] ?? answers.at(-1);
      if (!next) throw new Error('The test has no answer');
      return next();
    },
  });
  return { client, times, keys };
}

const lost = () => {
  throw new TypeError('fetch failed');
};

test('a request that the server has not begun is sent again after the time that the server names', async () => {
  const { client, times } = clientOf(() => refusal(503, { 'retry-after': '1' }), answer);
  expect(await client.mutate('mutation { do }')).toEqual({ ok: true });
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(990);
  expect(times).toHaveLength(2);
});

test('a server that asks for more time than allowed is not asked again, and the error says when to come back', async () => {
  const { client, times } = clientOf(() => refusal(429, { 'retry-after': '60' }));
  const refused = client.query(query);
  await expect(refused).rejects.toBeInstanceOf(HttpError);
  await expect(refused).rejects.toMatchObject({ code: 'OVERLOADED', status: 429, retryAfterMs: 60_000 });
  expect(times).toHaveLength(1);
});

test('a time may be a date', async () => {
  const date = new Date(Date.now() + 60_000).toUTCString();
  const { client } = clientOf(() => refusal(429, { 'retry-after': date }));
  const error = await client.query(query).catch((error: HttpError) => error);
  expect((error as HttpError).retryAfterMs).toBeGreaterThan(50_000);
});

test('a query is sent again after a lost connection or an answer of something on the way', async () => {
  const { client, times } = clientOf(lost, () => new Response('Bad gateway', { status: 502 }), answer);
  expect(await client.query(query)).toEqual({ ok: true });
  expect(times).toHaveLength(3);
});

test.each([
  ['a lost connection', lost],
  ['an answer of something on the way', () => new Response('Gateway timeout', { status: 504 })],
  ['an answer that the first one still runs', () => refusal(409, { 'retry-after': '0' })],
])('a mutation is sent again after %s, with the key by which it runs once', async (_, failing) => {
  const { client, keys } = clientOf(failing, answer);
  expect(await client.mutate('mutation { do }')).toEqual({ ok: true });
  expect(keys).toEqual([expect.stringMatching(/^[\da-f-]{36}$/), keys[0]]);
  await client.mutate('mutation { do }', undefined, { idempotencyKey: 'order 7' });
  expect(keys[2]).toBe('order 7');
  expect(keys[0]).not.toBe(keys[2]);
});

test('a query has no key', async () => {
  const { client, keys } = clientOf(lost, answer);
  await client.query(query);
  expect(keys).toEqual([null, null]);
});

test('a request that keeps failing fails after the last try', async () => {
  const { client, times } = clientOf(() => refusal(503));
  await expect(client.query(query)).rejects.toMatchObject({ status: 503 });
  expect(times).toHaveLength(4);
});

test('a signal ends the wait for the next try', async () => {
  const leaving = new AbortController();
  const { client, times } = clientOf(() => {
    queueMicrotask(() => leaving.abort(new Error('left')));
    return refusal(503, { 'retry-after': '1' });
  });
  await expect(client.query(query, undefined, { signal: leaving.signal })).rejects.toThrow('left');
  expect(times).toHaveLength(1);
});

test('a list whose answer has more pages but no cursor ends with an error instead of never', async () => {
  const pageInfo = { hasNextPage: true, endCursor: 'same' };
  const { client } = clientOf(() => Response.json({ data: { accounts: { nodes: [1], pageInfo } } }));
  const pages = client.pages<{ accounts: { nodes: number[]; pageInfo: typeof pageInfo } }, { first?: number }, number>(
    query,
    {},
    ({ accounts }) => accounts,
  );
  expect((await pages.next()).value).toMatchObject({ cursor: 'same' });
  await expect(pages.next()).rejects.toMatchObject({ code: 'NO_CURSOR' });
});

test('an answer that is not GraphQL is an error with its status', async () => {
  const { client } = clientOf(() => new Response('<html>', { status: 200 }));
  await expect(client.query(query)).rejects.toMatchObject({ code: 'HTTP_200', status: 200 });
});

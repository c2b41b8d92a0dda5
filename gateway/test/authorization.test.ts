import { type JWTPayload, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createGateway, createTokenIdentity, type PolicyDecider } from '../src/index.ts';
import { type GuardedBookshop, guardedBookshop } from './support/guarded-bookshop.ts';
import { type GraphResponse, send, startGraph, type TestGraph } from './support/test-graph.ts';

const secret = 'a secret that is long enough for it';
const identity = createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', allowAnonymous: true });

async function bearer(claims: JWTPayload): Promise<Record<string, string>> {
  const token = await new SignJWT({ sub: 'ann', tenant: 'acme', ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));
  return { authorization: `Bearer ${token}` };
}

const denied = (...path: (string | number)[]) => ({
  message: 'Unauthorized field or type',
  path,
  extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' },
});

let shop: GuardedBookshop;
let graph: TestGraph;
const policies: PolicyDecider = async ({ subject }, names) => {
  requestedPolicies.push(names);
  return { accountant: subject === 'ann', chief: true, signed: subject === 'bob' };
};
const requestedPolicies: (readonly string[])[] = [];

beforeAll(async () => {
  shop = guardedBookshop();
  // Without this, the limit of fields would refuse the operations of these tests.
  const limits = { fields: Number.MAX_SAFE_INTEGER };
  graph = await startGraph(shop.definitions, { identity, authorization: { policies }, limits });
});
afterAll(() => graph[Symbol.asyncDispose]());
beforeEach(() => {
  requestedPolicies.length = 0;
  for (const name of ['catalog', 'reviews']) graph.subgraph(name).received.length = 0;
});

/** Sends a query without a token, or with a token that has these claims. */
async function ask(query: string, claims?: JWTPayload, variables: object = {}): Promise<GraphResponse> {
  return send(graph.gateway, { query, variables }, claims && (await bearer(claims)));
}

/** Returns all operations that the subgraphs received. */
const fetched = () => ['catalog', 'reviews'].flatMap((name) => graph.subgraph(name).received.map(({ query }) => query));

describe('data that a client may not read is null with an error, and is never fetched', () => {
  test('a field', async () => {
    expect(await ask('{ total books { id } }')).toEqual({
      data: { total: null, books: [{ id: '1' }, { id: '4' }] },
      errors: [denied('total')],
    });
    expect(fetched().join()).not.toContain('total');
    expect(await ask('{ total }', {})).toEqual({ data: { total: 2 } });
  });

  test('a field under another name', async () => {
    const query = '{ id: total book { title: price id: isbn } }';
    expect(await ask(query)).toEqual({
      data: { id: null, book: null },
      errors: [denied('id'), denied('book', 'title'), denied('book', 'id')],
    });
    expect(fetched()).toEqual(['{book{__typename}}']);
  });

  test('nothing is fetched when nothing is left', async () => {
    expect(await ask('{ total }')).toEqual({ data: { total: null }, errors: [denied('total')] });
    expect(fetched()).toEqual([]);
  });

  test('a field that a type, scalar or enum guards', async () => {
    expect(await ask('{ audit { id } code level levels }')).toEqual({
      data: { audit: null, code: null, level: null, levels: null },
      errors: [denied('audit'), denied('code'), denied('level'), denied('levels')],
    });
    expect(fetched()).toEqual([]);
    expect(await ask('{ audit { id } code level levels }', { scope: 'admin' })).toEqual({
      data: { audit: { id: '3' }, code: 'xyzzy', level: 'HIGH', levels: ['LOW'] },
    });
  });

  test('null goes up to the next nullable place', async () => {
    expect(await ask('{ books { id margin } total }', { sub: 'eve' })).toEqual({
      data: { books: null, total: 2 },
      errors: [denied('books', 0, 'margin'), denied('books', 1, 'margin')],
    });
    expect(fetched().join()).not.toContain('margin');
  });

  test('requests only the existence of an object without readable fields', async () => {
    expect(await ask('{ book { price } }')).toEqual({
      data: { book: { price: null } },
      errors: [denied('book', 'price')],
    });
    expect(fetched()).toEqual(['{book{__typename}}']);
  });

  test('a mutation, while the others run', async () => {
    expect(await ask('mutation { rename(title: "X") { title } ping }', { scope: 'read' })).toEqual({
      data: { rename: null, ping: 'pong' },
      errors: [denied('rename')],
    });
    expect(fetched().join()).not.toContain('rename');
    expect(await ask('mutation { rename(title: "X") { title } }', { scope: 'write' })).toEqual({
      data: { rename: { title: 'X' } },
    });
  });

  test('a field that @skip or @include excludes gives no error', async () => {
    const query = 'query ($no: Boolean!) { total @include(if: $no) book { id ... @skip(if: true) { price } } }';
    expect(await ask(query, undefined, { no: false })).toEqual({ data: { book: { id: '1' } } });
    expect(await ask(query, undefined, { no: true })).toEqual({
      data: { total: null, book: { id: '1' } },
      errors: [denied('total')],
    });
    expect(fetched().join()).not.toMatch(/total|price/);
  });
});

describe('scopes', () => {
  const query = '{ book { price } }';

  test.each([
    ['all of one alternative', { scope: 'read prices' }],
    ['all of another', { scope: ['admin', 'else'] }],
    ['in the claim scp', { scp: ['prices', 'read'] }],
  ])('%s are enough', async (_, claims) => {
    expect(await ask(query, claims)).toEqual({ data: { book: { price: 1200 } } });
  });

  test.each([
    ['a part of an alternative', { scope: 'read' }],
    ['parts of several', { scope: 'prices adm' }],
    ['another case', { scope: 'Admin' }],
    ['a claim of another kind', { scope: { admin: true } }],
    ['a role of that name', { roles: ['admin', 'super_user'] }],
  ])('%s are not', async (_, claims) => {
    expect(await ask(query, claims)).toMatchObject({
      data: { book: { price: null } },
      errors: [denied('book', 'price')],
    });
  });

  test('are read only from the configured claim', async () => {
    const byPermissions = createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant', scopeClaim: 'permissions' });
    const own = await startGraph(shop.definitions, { identity: byPermissions });
    try {
      const named = await send(own.gateway, { query }, await bearer({ permissions: ['admin'] }));
      expect(named).toEqual({ data: { book: { price: 1200 } } });
      expect(await send(own.gateway, { query }, await bearer({ scope: 'admin' }))).toMatchObject({
        errors: [denied('book', 'price')],
      });
    } finally {
      await own[Symbol.asyncDispose]();
    }
  });
});

describe('policies', () => {
  const query = '{ book { margin } }';

  test('are decided together, for each request that needs one', async () => {
    expect(await ask(query, {})).toEqual({ data: { book: { margin: 30 } } });
    expect(await ask(query, { sub: 'bob' })).toEqual({ data: { book: { margin: 30 } } });
    expect(await ask(query, { sub: 'eve' })).toEqual({ data: { book: null }, errors: [denied('book', 'margin')] });
    expect(requestedPolicies).toEqual(Array(3).fill(['accountant', 'chief', 'signed']));
    await ask('{ book { id } total }', {});
    expect(requestedPolicies).toHaveLength(3);
  });

  test('may come from a claim', async () => {
    const own = await startGraph(shop.definitions, { identity, authorization: { policyClaim: 'held' } });
    try {
      const held = await bearer({ held: ['signed', 'chief'] });
      expect(await send(own.gateway, { query }, held)).toEqual({ data: { book: { margin: 30 } } });
      const half = await bearer({ held: ['signed'] });
      expect(await send(own.gateway, { query }, half)).toMatchObject({ errors: [denied('book', 'margin')] });
    } finally {
      await own[Symbol.asyncDispose]();
    }
  });

  test('that cannot be decided deny access', async () => {
    const broken: PolicyDecider = () => Promise.reject(new Error('The policy server is down'));
    const own = await startGraph(shop.definitions, { identity, authorization: { policies: broken } });
    try {
      const answer = await send(own.gateway, { query }, await bearer({}));
      expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL_SERVER_ERROR' } }] });
      expect(JSON.stringify(answer)).not.toContain('policy server');
      expect(own.subgraph('catalog').received).toEqual([]);
    } finally {
      await own[Symbol.asyncDispose]();
    }
  });
});

describe('fragments and abstract types', () => {
  test('an interface field has the requirements of its implementations', async () => {
    expect(await ask('{ things { id watts } }')).toEqual({
      data: {
        things: [
          { id: '2', watts: null },
          { id: '5', watts: null },
        ],
      },
      errors: [denied('things', 0, 'watts'), denied('things', 1, 'watts')],
    });
    expect(fetched().join()).not.toContain('watts');
  });

  test('a field is allowed on an implementation without requirements, and denied on others', async () => {
    const query =
      '{ things { id ... on Chair { watts } ...L } } fragment L on Lamp { power: watts ...T } fragment T on Thing { any: watts }';
    expect(await ask(query)).toEqual({
      data: {
        things: [
          { id: '2', power: null, any: null },
          { id: '5', watts: 0 },
        ],
      },
      errors: [denied('things', 0, 'power'), denied('things', 0, 'any')],
    });
    expect(fetched().join()).not.toMatch(/Lamp/);
  });

  test('answers a field that is denied in one place and allowed in another on the same object', async () => {
    const query = '{ things { ... on Thing { watts } ... on Chair { watts } } }';
    expect(await ask(query)).toEqual({
      data: { things: [{ watts: null }, { watts: 0 }] },
      errors: [denied('things', 0, 'watts')],
    });
  });

  test('a guarded member of a union', async () => {
    const query =
      '{ hits { __typename ... on Audit { __typename ...N } ... on Book { id } } } fragment N on Audit { note x: note }';
    expect(await ask(query)).toEqual({
      data: {
        hits: [
          { __typename: 'Book', id: '1' },
          { __typename: 'Audit', note: null, x: null },
        ],
      },
      errors: [denied('hits', 1, 'note'), denied('hits', 1, 'x')],
    });
    expect(fetched().join()).not.toMatch(/note|Audit/);
  });

  test('a fragment used where it is allowed and where it is not', async () => {
    const query = `
      { book { ...B similar { ...B } } audit { ...A } hits { ... on Audit { ...A } ...B } }
      fragment B on Book { id price }
      fragment A on Audit { id }
    `;
    expect(await ask(query, { scope: 'admin' })).toEqual({
      data: {
        book: { id: '1', price: 1200, similar: { id: '1', price: 1200 } },
        audit: { id: '3' },
        hits: [{ id: '1', price: 1200 }, { id: '3' }],
      },
    });
    const { data } = await ask(query);
    expect(data).toEqual({
      book: { id: '1', price: null, similar: { id: '1', price: null } },
      audit: null,
      hits: [{ id: '1', price: null }, null],
    });
  });

  test('fragments that multiply neither bypass the rules nor stall the gateway', async () => {
    const nested = Array.from(
      { length: 60 },
      (_, i) => `fragment F${i} on Book { ...F${i + 1} ... on Item { ...F${i + 1} } }`,
    );
    const query = `{ book { ...F0 } } ${nested.join(' ')} fragment F60 on Book { price }`;
    expect(await ask(query)).toEqual({ data: { book: { price: null } }, errors: [denied('book', 'price')] });
    expect(fetched().join()).not.toContain('price');
  });
});

describe('a supergraph from another composition', () => {
  const open = (supergraph: string) => createGateway({ supergraph, identity, authorization: { policies } });

  test('may rename the directives', async () => {
    const supergraph = graph.supergraph
      .replaceAll('@authenticated', '@login')
      .replace('authenticated/v0.1", for: SECURITY', '$&, import: [{ name: "@authenticated", as: "@login" }]');
    expect(supergraph).toContain('total: Int @join__field(graph: CATALOG) @login');
    const gateway = await open(supergraph);
    try {
      expect(await send(gateway, { query: '{ total }' })).toEqual({ data: { total: null }, errors: [denied('total')] });
    } finally {
      await gateway.dispose();
    }
  });

  test('may guard only an interface, which also guards its implementations', async () => {
    const supergraph = graph.supergraph
      .replace(/interface Item\n( .*\n)*/, '$&  @requiresScopes(scopes: [["shelf"]])\n')
      .replace(/(?<=interface Item\n( .*\n)*\{\n( .*\n)* {2}title: String.*)/, ' @policy(policies: [["shown"]])');
    const gateway = await open(supergraph);
    try {
      const query = '{ shelf { id } book { id title } }';
      expect(await send(gateway, { query })).toEqual({
        data: { shelf: null, book: null },
        errors: [denied('shelf'), denied('book')],
      });
      expect(await send(gateway, { query }, await bearer({ scope: 'shelf' }))).toEqual({
        data: { shelf: [{ id: '1' }, { id: '2' }], book: { id: '1', title: null } },
        errors: [denied('book', 'title')],
      });
    } finally {
      await gateway.dispose();
    }
  });
});

describe('fields that the gateway adds', () => {
  test('a key that the client may not read joins entities, but is not returned', async () => {
    expect(await ask('{ book { isbn reviews { stars } } }')).toEqual({
      data: { book: null },
      errors: [denied('book', 'isbn')],
    });
    expect(await ask('{ book { id reviews { stars text } } }')).toEqual({
      data: { book: { id: '1', reviews: [{ stars: 4, text: null }] } },
      errors: [denied('book', 'reviews', 0, 'text')],
    });
  });

  test('required fields are fetched for clients that may read the requiring field', async () => {
    expect(await ask('{ book { shipping } }', { scope: 'admin' })).toEqual({ data: { book: { shipping: 12 } } });
    expect(await ask('{ book { shipping } }', { scope: 'read' })).toEqual({
      data: { book: { shipping: null } },
      errors: [denied('book', 'shipping')],
    });
  });
});

test('two clients that run one operation at the same time each get their own answer', async () => {
  const query = '{ book { id price margin } total }';
  const callers: [JWTPayload | undefined, object][] = [
    [{ scope: 'admin' }, { book: { id: '1', price: 1200, margin: 30 }, total: 2 }],
    [{}, { book: { id: '1', price: null, margin: 30 }, total: 2 }],
    [undefined, { book: null, total: null }],
    [
      { sub: 'eve', scope: 'admin' },
      { book: null, total: 2 },
    ],
  ];
  const rounds = Array.from({ length: 10 }, () => callers).flat();
  const answers = await Promise.all(rounds.map(([claims]) => ask(query, claims)));
  expect(answers.map(({ data }) => data)).toEqual(rounds.map(([, data]) => data));
});

test('introspection shows guarded fields', async () => {
  const { data, errors } = await ask('{ __schema { queryType { name } } __type(name: "Audit") { fields { name } } }');
  expect(errors).toBeUndefined();
  expect(data.__type).toEqual({ fields: [{ name: 'id' }, { name: 'note' }] });
});

test('the local developer may do everything', async () => {
  const own = await startGraph(shop.definitions);
  try {
    expect(await own.query('{ book { price margin isbn } total code audit { note } }')).toEqual({
      data: {
        book: { price: 1200, margin: 30, isbn: 'i1' },
        total: 2,
        code: 'xyzzy',
        audit: { note: 'Found nothing' },
      },
    });
  } finally {
    await own[Symbol.asyncDispose]();
  }
});

describe('subscriptions', () => {
  const subscribe = async (query: string, headers: Record<string, string> = {}) =>
    graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query }),
    });

  test('one whose field is denied is refused', async () => {
    const response = await subscribe('subscription { leaked }');
    expect(await response.text()).toContain('"code":"UNAUTHORIZED_FIELD_OR_TYPE"');
    expect(shop.sales.listeners).toBe(0);
    expect(graph.subgraph('catalog').connections).toEqual([]);
  });

  test('denied fields are removed from each event', async () => {
    const response = await subscribe('subscription { sold { id price reviews { stars text } } }');
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    await shop.sales.listened();
    shop.sales.emit({ sold: { id: '1', isbn: 'i1', price: 7 } });
    let seen = '';
    while (!seen.includes('"data"')) seen += (await reader?.read())?.value;
    await reader?.cancel();
    const event = seen.split('\n').find((line) => line.startsWith('data: {'));
    expect(JSON.parse(event?.slice('data: '.length) ?? '')).toEqual({
      data: { sold: { id: '1', price: null, reviews: [{ stars: 4, text: null }] } },
      errors: [denied('sold', 'price'), denied('sold', 'reviews', 0, 'text')],
    });
    await expect.poll(() => shop.sales.listeners).toBe(0);
  });
});

describe('in reject mode', () => {
  let strict: TestGraph;
  beforeAll(async () => {
    strict = await startGraph(shop.definitions, { identity, authorization: { mode: 'reject' } });
  });
  afterAll(() => strict[Symbol.asyncDispose]());

  test('an operation is refused with the paths of all denied fields, and fetches nothing', async () => {
    const query = `query ($no: Boolean = false) {
      b: book { id isbn ...P } hits { ... on Audit { id } } total @include(if: $no)
    } fragment P on Book { price similar { price } }`;
    const response = await strict.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      body: JSON.stringify({ query }),
    });
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({
      errors: [denied('b', 'isbn'), denied('b', 'price'), denied('b', 'similar', 'price'), denied('hits', 'id')],
    });
    expect(strict.subgraph('catalog').received).toEqual([]);
  });

  test('an operation without denied fields runs', async () => {
    expect(await strict.query('query ($no: Boolean = false) { book { id } total @include(if: $no) }')).toEqual({
      data: { book: { id: '1' } },
    });
  });
});

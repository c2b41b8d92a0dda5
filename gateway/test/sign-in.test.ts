import { type OpenIdProvider, openBrowser, startOpenIdProvider } from '@sophia/testing/openid';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { featureOptions, gatewaySettings } from '../src/app/features.ts';
import { createSeal } from '../src/http/sign-in/seal.ts';
import { bookshop } from './support/bookshop.ts';
import { send, startGraph, type TestGraph } from './support/test-graph.ts';

const publicUrl = 'http://localhost:4000';
const settings = {
  OIDC_CLIENT_ID: 'sophia',
  OIDC_CLIENT_SECRET: 'the secret of the gateway at its provider',
  PUBLIC_URL: publicUrl,
  SESSION_SECRET: 'a secret of more than thirty-two characters',
  ROLES_CLAIM: 'realm_access.roles',
  ROLE_NAMES: 'sales=account_manager',
};

/** A web application whose pages are below /books. */
const webApp = {
  index: { bytes: Buffer.from('<h1>Books</h1>'), compressed: new Map(), headers: { 'content-type': 'text/html' } },
  files: new Map(),
  hasPage: (path: string) => path.startsWith('/books'),
};

let provider: OpenIdProvider;
let graph: TestGraph;
beforeAll(async () => {
  // The provider writes what its settings for development are not fit for.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockReturnValue();
  provider = await startOpenIdProvider({
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    publicUrl,
    groups: ['sales', 'other'],
  });
  const options = await featureOptions(
    gatewaySettings.parse({ ...settings, OIDC_ISSUER: provider.issuer }),
    pino({ level: 'silent' }),
  );
  graph = await startGraph(bookshop(), { ...options, webApp });
});
afterAll(async () => {
  await graph?.[Symbol.asyncDispose]();
  provider?.[Symbol.dispose]();
  vi.restoreAllMocks();
});
afterEach(() => vi.useRealTimers());

const newBrowser = () => openBrowser({ publicUrl, gateway: graph.gateway.fetch, issuer: provider.issuer });

const query = { method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' } };
const books = { ...query, body: JSON.stringify({ query: '{ books { id } }' }) };
const received = () => graph.subgraph('catalog').received.at(-1)?.headers;

describe('a person with a browser', () => {
  test.each(['/sign-in', '/sign-in?to=//example.com'])(
    'comes from %s to the first page of the web app',
    async (path) => {
      const page = await newBrowser().signIn(path, 'ann');
      expect(page.url).toBe(`${publicUrl}/`);
    },
  );

  test('is led from a page to the provider and back, and has the identity that the provider says', async () => {
    const browser = newBrowser();
    const page = await browser.signIn('/graphql?query=%7Bbooks%7Bid%7D%7D', 'ann');
    expect(page.url).toBe(`${publicUrl}/graphql?query=%7Bbooks%7Bid%7D%7D`);
    expect(await page.response.text()).toContain('GraphiQL');
    const { response } = await browser.visit('/graphql', books);
    expect(await response.json()).not.toHaveProperty('errors');
    expect(received()).toMatchObject({
      'x-sophia-tenant': 'acme',
      'x-sophia-subject': 'ann',
      'x-sophia-roles': 'account_manager',
    });
    expect(received()).not.toHaveProperty('cookie');
  });

  test('is led from a page of the web application to the provider and back to that very page', async () => {
    const page = await newBrowser().signIn('/books/12?tab=reviews', 'ann');
    expect(page.url).toBe(`${publicUrl}/books/12?tab=reviews`);
    expect(await page.response.text()).toBe('<h1>Books</h1>');
  });

  test('keeps a cookie that scripts and other sites cannot use, and that nobody can read', async () => {
    const browser = newBrowser();
    const { response } = await browser.visit('/sign-in?to=//evil.example');
    expect(response.headers.getSetCookie()).toEqual([]);
    await browser.signIn('/sign-in', 'ann');
    const session = browser.cookies().get('sophia_session') ?? '';
    expect(Buffer.from(session.replaceAll('.', ''), 'base64url').toString()).not.toMatch(/ann|acme/);
    // Pages read this one, to offer signing out.
    expect(browser.cookies().get('sophia_signed_in')).toBe('1');
    const again = await graph.gateway.fetch(`${publicUrl}/sign-in`);
    expect(again.headers.getSetCookie()).toEqual([expect.stringMatching(/; HttpOnly; SameSite=Lax$/)]);
  });

  test('is led to no other site afterwards', async () => {
    for (const to of ['//evil.example', '/\\evil.example', 'https://evil.example', '/%0d%0a']) {
      const page = await newBrowser().signIn(`/sign-in?to=${encodeURIComponent(to)}`, 'ann');
      expect(new URL(page.url).origin).toBe(publicUrl);
    }
  });

  test('has to sign in again after the session, and after signing out', async () => {
    const browser = newBrowser();
    await browser.signIn('/sign-in', 'ann');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 9 * 3_600_000 });
    const { response } = await browser.visit('/graphql', books);
    expect([response.status, (await response.json()).errors[0].message]).toEqual([
      401,
      'The session has expired; sign in again',
    ]);
    vi.useRealTimers();
    expect((await browser.visit('/graphql', books)).response.status).toBe(200);
    await browser.visit('/sign-out');
    expect(browser.cookies().get('sophia_session')).toBeUndefined();
    expect(browser.cookies().get('sophia_signed_in')).toBeUndefined();
    expect((await browser.visit('/graphql', books)).response.status).toBe(401);
  });

  test('is told why, when the provider does not say for which tenant', async () => {
    const { response } = await newBrowser().signIn('/sign-in', 'stranger');
    expect(response.status).toBe(403);
    expect(await response.text()).toContain('has no usable "tenant" claim');
  });
});

test.each([
  ['a session that somebody made up', 'session_eyJhbGciOiJkaXIifQ..a.b.c'],
  ['the cookie of a sign-in that is not finished', 'attempt'],
])('%s is no proof', async (_, given) => {
  const browser = newBrowser();
  await graph.gateway.fetch(`${publicUrl}/sign-in`).then((response) => {
    const [cookie = ''] = response.headers.getSetCookie();
    browser.cookies().set('sophia_sign_in', /=([^;]*)/.exec(cookie)?.[1] ?? '');
  });
  const session = given === 'attempt' ? `session_${browser.cookies().get('sophia_sign_in')}` : given;
  const headers = { ...query.headers, cookie: `sophia_session=${session}` };
  expect((await graph.gateway.fetch(`${publicUrl}/graphql`, { ...books, headers })).status).toBe(401);
});

test('a session that another version sealed is no proof', async () => {
  const exp = Math.floor(Date.now() / 1_000) + 60;
  const sealed = await createSeal(settings.SESSION_SECRET, 'session').seal({ sub: 'ann', exp });
  const headers = { ...query.headers, cookie: `sophia_session=session_${sealed}` };
  const response = await graph.gateway.fetch(`${publicUrl}/graphql`, { ...books, headers });
  expect([response.status, (await response.json()).errors[0].extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
});

test('an answer of the provider counts only in the browser that asked, and once', async () => {
  const victim = newBrowser();
  const { response } = await victim.visit(`/sign-in/callback?code=stolen&state=guessed&iss=${provider.issuer}`);
  expect(response.status).toBe(400);
  expect(victim.cookies().get('sophia_session')).toBeUndefined();
});

test('a client of MCP is led to the provider', async () => {
  const message = { jsonrpc: '2.0', id: 1, method: 'tools/list' };
  const answer = await graph.gateway.fetch(`${publicUrl}/mcp`, { ...query, body: JSON.stringify(message) });
  const [, address = ''] =
    /^Bearer resource_metadata="([^"]+)"$/.exec(answer.headers.get('www-authenticate') ?? '') ?? [];
  expect([answer.status, address]).toEqual([401, `${publicUrl}/.well-known/oauth-protected-resource/mcp`]);
  expect(await (await graph.gateway.fetch(address)).json()).toEqual({
    resource: `${publicUrl}/mcp`,
    authorization_servers: [provider.issuer],
    bearer_methods_supported: ['header'],
  });
});

test('a program with a token of its own has the scopes of the token', async () => {
  const answer = await fetch(`${provider.issuer}/token`, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${settings.OIDC_CLIENT_ID}:${encodeURIComponent(settings.OIDC_CLIENT_SECRET)}`).toString('base64')}`,
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'customers:read' }),
  });
  const { access_token: token } = await answer.json();
  const { errors } = await send(graph.gateway, { query: '{ books { id } }' }, { authorization: `Bearer ${token}` });
  expect(errors).toBeUndefined();
  expect(received()).toMatchObject({ 'x-sophia-subject': 'sophia', 'x-sophia-scopes': 'customers:read' });
});

test.each([
  [{ SESSION_SECRET: 'short' }, 'SESSION_SECRET', 'at least 32 characters'],
  [{ PUBLIC_URL: undefined }, 'PUBLIC_URL', 'OIDC_ISSUER needs it'],
  [{ OIDC_ISSUER: 'http://provider.example.com' }, 'OIDC_ISSUER', 'must begin with https://'],
  [{ OIDC_ISSUER: 'provider.example.com' }, 'OIDC_ISSUER', 'must be an address'],
  [{ JWKS_URL: 'https://keys.example.com' }, 'JWKS_URL', 'set one of JWKS_URL and OIDC_ISSUER'],
  [{ ROLE_NAMES: 'sales' }, 'ROLE_NAMES', 'expected NAME=ROLE, got "sales"'],
])('settings that do not fit are refused: %j', (wrong, name, reason) => {
  const { error } = gatewaySettings.safeParse({ ...settings, OIDC_ISSUER: provider.issuer, ...wrong });
  expect(error?.issues).toEqual([
    expect.objectContaining({ path: [name], message: expect.stringContaining(reason) as string }),
  ]);
});

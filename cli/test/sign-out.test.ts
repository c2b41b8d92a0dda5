import { createPostgresBus, eventSourceOf } from '@sophia/events';
import { createGateway, type Gateway } from '@sophia/gateway';
import { featureOptions, gatewaySettings } from '@sophia/gateway/settings';
import { subscribeQuery } from '@sophia/testing';
import { type OpenIdProvider, openBrowser, startOpenIdProvider } from '@sophia/testing/openid';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { modules, tenantKeeping } from '../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../src/test-graph/open-test-graph.ts';

const publicUrl = 'http://localhost:4000';
const settings = {
  OIDC_CLIENT_ID: 'sophia',
  OIDC_CLIENT_SECRET: 'the secret of the gateway at its provider',
  PUBLIC_URL: publicUrl,
  SESSION_SECRET: 'a secret of more than thirty-two characters',
  ROLES_CLAIM: 'realm_access.roles',
};

let provider: OpenIdProvider;
let graph: TestGraph;
/** Two copies, which know of each other through the graph alone. */
let gateways: readonly [Gateway, Gateway];

beforeAll(async () => {
  // The provider writes what its settings for development are not fit for.
  for (const level of ['info', 'warn'] as const) vi.spyOn(console, level).mockReturnValue();
  provider = await startOpenIdProvider({
    clientId: settings.OIDC_CLIENT_ID,
    clientSecret: settings.OIDC_CLIENT_SECRET,
    publicUrl,
    groups: ['analyst'],
  });
  graph = await openTestGraph(modules.filter(({ name }) => name === 'access'));
  gateways = [await openGateway(), await openGateway()];
});
afterAll(async () => {
  for (const gateway of gateways ?? []) await gateway.dispose();
  await graph?.close();
  provider?.[Symbol.dispose]();
  vi.restoreAllMocks();
});

async function openGateway(directory = accessUrl()): Promise<Gateway> {
  const read = gatewaySettings.parse({ ...settings, OIDC_ISSUER: provider.issuer, DIRECTORY_URL: directory });
  return createGateway({
    ...(await featureOptions(read, pino({ level: 'silent' }))),
    supergraph: graph.supergraph,
    events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
  });
}

const accessUrl = () => /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1] ?? '';

const newBrowser = (gateway: Gateway) => openBrowser({ publicUrl, gateway: gateway.fetch, issuer: provider.issuer });

const withCookie = (cookie: string, query: string) => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'application/json', cookie: `sophia_session=${cookie}` },
  body: JSON.stringify({ query }),
});

const statusOf = async (gateway: Gateway, cookie: string) =>
  (await gateway.fetch(`${publicUrl}/graphql`, withCookie(cookie, '{ viewer { subject } }'))).status;

async function signedIn() {
  const browser = newBrowser(gateways[0]);
  await browser.signIn('/sign-in', 'ann');
  return { browser, cookie: browser.cookies().get('sophia_session') ?? '' };
}

test('signing out ends the session for whoever copied its cookie, at every gateway, and no other session', async () => {
  const { browser, cookie } = await signedIn();
  const other = await signedIn();
  for (const gateway of gateways) expect(await statusOf(gateway, cookie)).toBe(200);
  await browser.visit('/sign-out');
  expect(await statusOf(gateways[0], cookie)).toBe(401);
  await graph.drain();
  await expect.poll(() => statusOf(gateways[1], cookie)).toBe(401);
  for (const gateway of gateways) expect(await statusOf(gateway, other.cookie)).toBe(200);
});

test('signing out ends open streams of the session', async () => {
  const { browser, cookie } = await signedIn();
  const events = subscribeQuery(
    (url, init) =>
      gateways[1].fetch(url, { ...init, headers: { ...init?.headers, cookie: `sophia_session=${cookie}` } }),
    'query @live { viewer { subject } }',
  );
  expect((await events.next()).value.data).toEqual({ viewer: { subject: 'ann' } });
  await browser.visit('/sign-out');
  await graph.drain();
  const codes: unknown[] = [];
  for await (const { errors = [] } of events) for (const { extensions } of errors) codes.push(extensions?.code);
  expect(codes).toEqual(['TOKEN_REVOKED']);
});

/** Changes the tenant in the name of a command. */
const changeTenant = async (change: 'suspend' | 'resume') => {
  const { database } = graph.subgraph('access');
  const { errors } = await tenantKeeping().tenants[change](database, { subject: 'test', now: new Date() }, 'acme');
  expect(errors).toBeUndefined();
  await graph.drain();
};

test('signing out ends the session also while the tenant is suspended', async () => {
  const { browser, cookie } = await signedIn();
  await changeTenant('suspend');
  try {
    await expect.poll(() => statusOf(gateways[0], cookie)).toBe(403);
    await browser.visit('/sign-out');
  } finally {
    await changeTenant('resume');
  }
  const other = await signedIn();
  for (const gateway of gateways) {
    await expect.poll(() => statusOf(gateway, other.cookie)).toBe(200);
    expect(await statusOf(gateway, cookie)).toBe(401);
  }
});

test('signing out ends the session also while the person is suspended', async () => {
  const { browser, cookie } = await signedIn();
  const setActive = async (active: boolean) => {
    await graph
      .subgraph('access')
      .query(
        'mutation ($active: Boolean!) { userSave(input: { subject: "ann", name: "Ann", roles: [ANALYST], active: $active }) { userErrors { code } } }',
        { active },
        { tenant: 'acme', subject: 'ada', roles: 'super_user', scopes: '*' },
      );
    await graph.drain();
  };
  await setActive(false);
  await expect.poll(() => statusOf(gateways[0], cookie)).toBe(401);
  await browser.visit('/sign-out');
  await setActive(true);
  const other = await signedIn();
  for (const gateway of gateways) {
    await expect.poll(() => statusOf(gateway, other.cookie)).toBe(200);
    expect(await statusOf(gateway, cookie)).toBe(401);
  }
});

test('signing out twice, and without a session, is no error', async () => {
  const { browser, cookie } = await signedIn();
  await browser.visit('/sign-out');
  for (const copied of [cookie, 'session_made_up']) {
    const headers = { accept: 'text/html', cookie: `sophia_session=${copied}` };
    expect((await gateways[0].fetch(`${publicUrl}/sign-out`, { headers })).status).toBe(302);
  }
});

test('a person is told when the session could not be ended, and keeps the cookie to try again', async () => {
  const { browser, cookie } = await signedIn();
  const cutOff = await openGateway('http://127.0.0.1:9/graphql');
  const headers = { accept: 'text/html', cookie: `sophia_session=${cookie}` };
  try {
    const response = await cutOff.fetch(`${publicUrl}/sign-out`, { headers });
    expect([response.status, response.headers.getSetCookie()]).toEqual([503, []]);
    expect(await response.text()).toContain('try again');
  } finally {
    await cutOff.dispose();
  }
  expect(browser.cookies().get('sophia_session')).toBe(cookie);
});

import { gunzipSync } from 'node:zlib';
import { queryText } from '@sophia/database';
import { createPostgresBus, eventSourceOf } from '@sophia/events';
import {
  createGateway,
  createNetworkTransport,
  createTokenIdentity,
  type Gateway,
  type GatewayOptions,
} from '@sophia/gateway';
import { insertRandomRows, type TestClock, testClock } from '@sophia/testing';
import { random } from '@sophia/testing/random';
import { SignJWT } from 'jose';
import { modules } from '../../src/common/modules.ts';
import { openTestGraph, type TestGraph } from '../../src/test-graph/open-test-graph.ts';

export const secret = 'a secret of more than thirty-two characters';

export const tokenOf = (subject: string, roles: string[] = ['super_user'], tenant = 'acme', claims = {}) =>
  new SignJWT({ sub: subject, tenant, roles, ...claims })
    .setProtectedHeader({ alg: 'HS256' })
    .setExpirationTime('1h')
    .sign(new TextEncoder().encode(secret));

/** What the owner of an export learns of it. */
export interface ShownExport {
  readonly id: string;
  readonly status: string;
  readonly format: string;
  readonly rows: number;
  readonly bytes: number;
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly expiresAt: string | null;
  readonly rowsUrl: string | null;
}

/** Called with the text and the tenant of each request to the subgraph access, before it is sent. */
export type BeforeAccess = (body: string, tenant: string | undefined) => unknown;

/** Access and contacts with a gateway that exports, whose clock the test moves. */
export interface ExportGraph extends AsyncDisposable {
  readonly graph: TestGraph;
  readonly clock: TestClock;
  readonly accessUrl: string;
  /** Opens another gateway, which the test disposes of. */
  open(options?: Partial<GatewayOptions>, before?: BeforeAccess): Promise<Gateway>;
  /** Adds accounts with these numbers to the tenant, named by their number. */
  addAccounts(tenant: string, from: number, to: number, values?: object): Promise<void>;
  sql<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
}

export async function openExportGraph(names: readonly string[] = ['access', 'contacts']): Promise<ExportGraph> {
  const clock = testClock();
  const graph = await openTestGraph(
    modules.filter(({ name }) => names.includes(name)),
    { clock },
  );
  const accessUrl = /ACCESS @join__graph\(name: "access", url: "([^"]+)"/.exec(graph.supergraph)?.[1] ?? '';
  const { database } = graph.subgraph('contacts');
  const dice = random(1);
  return {
    graph,
    clock,
    accessUrl,
    open(options = {}, before) {
      const network = createNetworkTransport();
      return createGateway({
        supergraph: graph.supergraph,
        identity: createTokenIdentity({ keys: { secret }, tenantClaim: 'tenant' }),
        directoryUrl: accessUrl,
        contracts: ['partner'],
        events: eventSourceOf(createPostgresBus({ database: graph.subgraph('access').database })),
        graphiql: false,
        transport: before && {
          ...network,
          async send(request) {
            if (request.service === 'access') await before(request.body, request.headers['x-sophia-tenant']);
            return network.send(request);
          },
        },
        ...options,
      });
    },
    async addAccounts(tenant, from, to, values = {}) {
      await database.transaction(tenant, (em) =>
        insertRandomRows(em, dice, { tenant, table: 'contacts.accounts', count: to - from }, (index) => ({
          id: dice.uuid(),
          name: nameOf(from + index),
          created_at: new Date(Date.UTC(2026, 0, 1) + (from + index) * 1_000).toISOString(),
          ...values,
        })),
      );
    },
    sql: (statement, values) => database.system((em) => queryText(em, statement, values)),
    [Symbol.asyncDispose]: () => graph.close(),
  };
}

export const nameOf = (number: number): string => `Account ${String(number).padStart(6, '0')}`;

export interface Asked {
  readonly token: string;
  readonly path?: string;
  readonly method?: string;
  readonly body?: object;
  readonly headers?: Record<string, string>;
}

export const send = (gateway: Gateway, { token, path = '/exports', method = 'GET', body, headers }: Asked) =>
  gateway.fetch(`http://gateway${path}`, {
    method,
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers },
    body: body && JSON.stringify(body),
  });

/** Starts an export and returns what the answer tells of it. */
export async function start(gateway: Gateway, token: string, query: string, rest: object = {}): Promise<ShownExport> {
  const response = await send(gateway, { token, method: 'POST', body: { query, ...rest } });
  const answer = await response.json();
  if (response.status !== 202) throw new Error(`${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export async function stateOf(gateway: Gateway, token: string, id: string): Promise<ShownExport> {
  return (await send(gateway, { token, path: `/exports/${id}` })).json();
}

/** Downloads the whole file, as it is stored or by compression. */
export async function rowsOf(gateway: Gateway, token: string, id: string): Promise<string> {
  const response = await send(gateway, { token, path: `/exports/${id}/rows`, headers: { 'accept-encoding': 'gzip' } });
  const bytes = Buffer.from(await response.arrayBuffer());
  return (response.headers.get('content-encoding') === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

export const linesOf = (text: string): Record<string, unknown>[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

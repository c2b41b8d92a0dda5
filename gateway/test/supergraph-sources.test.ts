import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  composedSupergraph,
  createGateway,
  createNetworkTransport,
  type Gateway,
  runningSubgraphs,
  type SupergraphSource,
  uplink,
} from '../src/index.ts';
import { compose, send } from './support/test-graph.ts';
import { federationLink, startSubgraph } from './support/test-subgraph.ts';

let stack: AsyncDisposableStack;
let folder: string;
let logged: { level: number; msg: string }[];

beforeEach(async () => {
  stack = new AsyncDisposableStack();
  logged = [];
  folder = await mkdtemp(join(tmpdir(), 'source-'));
  stack.defer(() => rm(folder, { recursive: true }));
});
afterEach(() => stack.disposeAsync());

async function serve(supergraph: SupergraphSource, transport = createNetworkTransport()): Promise<Gateway> {
  const logger = pino(new Writable({ write: (line, _, done) => done(void logged.push(JSON.parse(String(line)))) }));
  const gateway = await createGateway({ supergraph, transport, logger });
  stack.defer(() => gateway.dispose());
  return gateway;
}

const errorsLogged = () => logged.filter(({ level }) => level >= 50).map(({ msg }) => msg);

async function fieldsOf(gateway: Gateway): Promise<string[]> {
  const { data } = await send(gateway, { query: '{ __type(name: "Query") { fields { name } } }' });
  return data.__type.fields.map(({ name }: { name: string }) => name).sort();
}

const root = (...fields: string[]) => `type Query { ${fields.map((name) => `${name}: Int @shareable`).join(' ')} }`;

describe('a supergraph.yaml', () => {
  const write = (name: string, sdl: string) => writeFile(join(folder, name), federationLink + sdl);
  const subgraph = (name: string) =>
    `${name}: { routing_url: "http://${name}.invalid", schema: { file: ${name}.graphql } }`;
  const configure = async (...names: string[]) => {
    const file = join(folder, 'supergraph.yaml');
    await writeFile(file, `subgraphs:\n${names.map((name) => `  ${subgraph(name)}\n`).join('')}`);
    return file;
  };

  test('is composed, and again after a schema or the list of subgraphs changes', async () => {
    await write('a.graphql', root('a'));
    await write('b.graphql', root('b'));
    const gateway = await serve(composedSupergraph(await configure('a')));
    expect(await fieldsOf(gateway)).toEqual(['a']);
    await write('a.graphql', root('a', 'more'));
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'more']);
    await configure('a', 'b');
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'b', 'more']);
    expect(errorsLogged()).toEqual([]);
  });

  test('is composed again after the shared schema changes', async () => {
    await write('shared.graphql', 'type Query { a: Int }');
    await writeFile(join(folder, 'a.graphql'), 'extend type Query { b: Int }');
    const file = await configure('a');
    await appendFile(file, 'shared_schema: { file: shared.graphql }\n');
    const gateway = await serve(composedSupergraph(file));
    expect(await fieldsOf(gateway)).toEqual(['a', 'b']);
    await write('shared.graphql', 'type Query { a: Int c: Int }');
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'b', 'c']);
  });

  test('that no longer composes keeps the old supergraph, and logs the error once in one line', async () => {
    await write('a.graphql', root('a'));
    const gateway = await serve(composedSupergraph(await configure('a')));
    await write('a.graphql', 'type Query { a: Missing }');
    await expect.poll(errorsLogged).toHaveLength(1);
    expect(errorsLogged()[0]).toMatch(/^Keeping the current supergraph: .* does not compose: .*Missing/);
    expect(errorsLogged()[0]).not.toContain('\n');
    expect(await fieldsOf(gateway)).toEqual(['a']);
    await rm(join(folder, 'a.graphql'));
    await expect.poll(errorsLogged).toHaveLength(2);
    expect(errorsLogged()[1]).toContain('the schema of subgraph "a" cannot be read: there is no such file');
    await write('a.graphql', root('a', 'again'));
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'again']);
  });

  test('that does not compose at the start is refused', async () => {
    await write('a.graphql', 'type Query { a: Missing }');
    await expect(serve(composedSupergraph(await configure('a')))).rejects.toThrow('does not compose');
  });
});

describe('running subgraphs', () => {
  const configure = async (subgraphs: Record<string, string>) => {
    const file = join(folder, 'supergraph.yaml');
    const lines = Object.entries(subgraphs).map(
      ([name, url]) => `  ${name}: { routing_url: "http://${name}.invalid", schema: { subgraph_url: "${url}" } }\n`,
    );
    await writeFile(file, `subgraphs:\n${lines.join('')}`);
    return file;
  };

  test('are polled for their schemas', async () => {
    const a = await startSubgraph('a', { typeDefs: root('a') });
    const b = await startSubgraph('b', { typeDefs: root('b') });
    stack.defer(() => Promise.all([a.stop(), b.stop()]).then(() => {}));
    const transport = createNetworkTransport();
    const file = await configure({ a: a.url, b: b.url });
    const gateway = await serve(runningSubgraphs(file, { transport, pollMs: 20 }), transport);
    expect(await fieldsOf(gateway)).toEqual(['a', 'b']);

    b.misbehave = () => ({ body: JSON.stringify({ data: { _service: { sdl: federationLink + root('b', 'more') } } }) });
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'b', 'more']);
    expect(errorsLogged()).toEqual([]);

    b.misbehave = () => ({ body: JSON.stringify({ data: { _service: { sdl: 'type Query { b: Missing }' } } }) });
    await expect.poll(() => errorsLogged().join('\n')).toContain('Missing');
    b.misbehave = () => 'hang up';
    await expect.poll(() => errorsLogged().join('\n')).toContain(`Couldn't load service definitions for "b"`);
    expect(await fieldsOf(gateway)).toEqual(['a', 'b', 'more']);

    b.misbehave = undefined;
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'b']);
  });

  test('are refused in one line if one is down at the start', async () => {
    const transport = createNetworkTransport();
    stack.defer(() => transport.dispose());
    const source = runningSubgraphs(await configure({ a: 'http://127.0.0.1:1/' }), { transport, pollMs: 20 });
    await expect(serve(source, transport)).rejects.toThrow(
      /^The supergraph cannot be loaded: .*"a".*cannot be reached$/,
    );
  });
});

describe('GraphOS Uplink', () => {
  /** Serves Uplink's protocol: `answer` returns the `routerConfig`, or a status without one. */
  async function startUplink(answer: (variables: Record<string, unknown>) => object | number) {
    const requests: Record<string, unknown>[] = [];
    const server = createServer(async (request, response) => {
      const { variables } = JSON.parse(await text(request));
      requests.push(variables);
      const routerConfig = answer(variables);
      if (typeof routerConfig === 'number') return void response.writeHead(routerConfig).end();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ data: { routerConfig } }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    stack.defer(async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    });
    return { requests, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` };
  }

  const supergraphOf = (...fields: string[]) => compose({ a: { typeDefs: root(...fields) } });
  const result = (id: string, supergraphSdl: string) => ({
    __typename: 'RouterConfigResult',
    id,
    supergraphSdl,
    minDelaySeconds: 0.02,
  });
  const source = (url: string) => uplink({ apiKey: 'key', graphRef: 'shop@main', endpoints: [url], pollMs: 20 });

  test('gets key, graph and the last id, and its supergraph is served', async () => {
    let current = result('1', supergraphOf('a'));
    const server = await startUplink(({ ifAfterId }) =>
      ifAfterId === current.id ? { __typename: 'Unchanged' } : current,
    );
    const gateway = await serve(source(server.url));
    expect(server.requests[0]).toEqual({ apiKey: 'key', ref: 'shop@main', ifAfterId: null });
    expect(await fieldsOf(gateway)).toEqual(['a']);
    current = result('2', supergraphOf('a', 'more'));
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'more']);
    await expect.poll(() => server.requests.at(-1)).toEqual({ apiKey: 'key', ref: 'shop@main', ifAfterId: '2' });
    expect(errorsLogged()).toEqual([]);
  });

  test('that fails or returns nonsense keeps the old supergraph, and is polled for ever', async () => {
    let current: object | number = result('1', supergraphOf('a'));
    const server = await startUplink(() => current);
    const gateway = await serve(source(server.url));
    current = 503;
    await expect.poll(errorsLogged).toContainEqual(expect.stringContaining('503'));
    current = { __typename: 'FetchError', code: 'ACCESS_DENIED', message: 'no such key' };
    await expect.poll(errorsLogged).toContainEqual(expect.stringContaining('ACCESS_DENIED: no such key'));
    current = result('2', 'type Query {');
    await expect.poll(errorsLogged).toContainEqual(expect.stringContaining('Syntax Error'));
    expect(await fieldsOf(gateway)).toEqual(['a']);
    current = result('3', supergraphOf('a', 'more'));
    await expect.poll(() => fieldsOf(gateway)).toEqual(['a', 'more']);
  });

  test('that cannot be reached at the start gives an error without the key or a password', async () => {
    const refused = serve(source('http://ann:hunter2@127.0.0.1:1/'));
    await expect(refused).rejects.toThrow(/^The supergraph cannot be loaded: (?!.*\bkey\b)(?!.*hunter2).*127\.0\.0\.1/);
  });
});

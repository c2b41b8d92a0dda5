import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createClient } from 'graphql-ws';
import { createSchema, createYoga } from 'graphql-yoga';
import { afterEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import {
  type GraphQLService,
  type GraphQLServiceOptions,
  localNames,
  type SocketRules,
  serveGraphQL,
} from '../src/index.ts';

interface Released {
  readonly arrived: Promise<void>;
  release(): void;
}

const opened: GraphQLService[] = [];
afterEach(async () => {
  await Promise.all(opened.splice(0).map((service) => service.close(0)));
});

/** Serves a schema that greets a WebSocket client by the name it connects with. `slow` answers when it is released. */
async function serve(rules: Partial<SocketRules> = {}, more: Partial<GraphQLServiceOptions> = {}) {
  const arrived = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  const slow: Released = { arrived: arrived.promise, release: held.resolve };
  const yoga = createYoga<{ name?: string }>({
    logging: false,
    schema: createSchema<{ name?: string }>({
      typeDefs: 'type Query { hello: String, slow: String } type Subscription { later: String }',
      resolvers: {
        Query: {
          hello: (_root, _args, { name }) => `hello ${name}`,
          slow: async () => {
            arrived.resolve();
            await held.promise;
            return 'done';
          },
        },
        Subscription: {
          later: {
            async *subscribe() {
              await held.promise;
              yield { later: 'now' };
            },
          },
        },
      },
    }),
  });
  const sockets: SocketRules = {
    connect: async ({ name }) =>
      typeof name === 'string' ? { enveloped: () => yoga.getEnveloped({ name }) } : undefined,
    ...rules,
  };
  const where = { host: '127.0.0.1', port: 0 };
  const service = await serveGraphQL({ requests: yoga, endpoint: '/graphql', sockets, ...where, ...more });
  opened.push(service);
  return { service, slow };
}

const clientOf = (url: string, connectionParams: Record<string, unknown> = { name: 'Ada' }) =>
  createClient({ url: url.replace('http', 'ws'), webSocketImpl: WebSocket, connectionParams, retryAttempts: 0 });

/** Requests an upgrade and returns the first line of the response. */
async function upgradeAt(port: number, path: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.write(
    `GET ${path} HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: AQIDBAUGBwgJCgsMDQ4PEA==\r\nsec-websocket-protocol: graphql-transport-ws\r\n\r\n`,
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return String(answer).split('\r\n')[0] ?? '';
}

describe('WebSocket clients', () => {
  it('run each operation with the identity of their connection', async () => {
    const { service } = await serve();
    const client = clientOf(service.url);
    const answer = await client.iterate({ query: '{ hello }' }).next();
    expect(answer.value).toEqual({ data: { hello: 'hello Ada' } });
    await client.dispose();
  });

  it('are closed with 4403 when the rules refuse them', async () => {
    const { service } = await serve();
    const client = clientOf(service.url, {});
    await expect(client.iterate({ query: '{ hello }' }).next()).rejects.toMatchObject({ code: 4403 });
  });

  it('keep their connection after a syntax error', async () => {
    const { service } = await serve();
    const client = clientOf(service.url);
    await expect(client.iterate({ query: '{' }).next()).rejects.toMatchObject([{ message: /Syntax Error/ }]);
    const answer = await client.iterate({ query: '{ hello }' }).next();
    expect(answer.value).toEqual({ data: { hello: 'hello Ada' } });
    await client.dispose();
  });

  it('connect only at the endpoint, and only if no rule refuses them', async () => {
    const { service } = await serve({
      refusal: ({ url }) => (url?.includes('no') ? { status: 403, reason: 'Forbidden' } : undefined),
    });
    expect(await upgradeAt(service.port, '/other')).toBe('HTTP/1.1 404 Not Found');
    expect(await upgradeAt(service.port, '/graphql?no')).toBe('HTTP/1.1 403 Forbidden');
    expect(await upgradeAt(service.port, '/graphql?yes')).toBe('HTTP/1.1 101 Switching Protocols');
  });

  it('may hang up while they are refused without harm to the server', async () => {
    const { service } = await serve();
    const socket = connect(service.port, '127.0.0.1');
    socket.write('GET /other HTTP/1.1\r\nhost: x\r\nupgrade: websocket\r\nconnection: upgrade\r\n\r\n');
    socket.resetAndDestroy();
    await once(socket, 'close');
    expect(await (await fetch(`${service.url}?query={hello}`)).json()).toEqual({ data: { hello: 'hello undefined' } });
  });
});

describe('closing', () => {
  it('closes WebSockets with 1012 and answers requests in flight', async () => {
    const { service, slow } = await serve();
    const client = clientOf(service.url);
    const connected = new Promise((resolve) => client.on('connected', resolve));
    const closed = new Promise((resolve) => client.on('closed', resolve));
    const events = client.iterate({ query: 'subscription { later }' }).next();
    events.catch(() => undefined);
    const pending = fetch(`${service.url}?query={slow}`);
    await connected;
    await slow.arrived;
    const closing = service.close(60_000);
    expect(service.close(0)).toBe(closing);
    expect(await closed).toMatchObject({ code: 1012 });
    slow.release();
    expect(await (await pending).json()).toEqual({ data: { slow: 'done' } });
    await closing;
    await expect(events).rejects.toMatchObject({ code: 1012 });
  });

  it('cuts off requests after the grace period', async () => {
    const { service, slow } = await serve();
    const pending = fetch(`${service.url}?query={slow}`);
    pending.catch(() => undefined);
    await slow.arrived;
    await service.close(1);
    await expect(pending).rejects.toThrow('fetch failed');
    slow.release();
  });
});

it('rejects when the port is in use', async () => {
  const { service } = await serve();
  const rejected = serveGraphQL({
    requests: () => undefined,
    endpoint: '/graphql',
    sockets: { connect: async () => undefined },
    host: '127.0.0.1',
    port: service.port,
  });
  await expect(rejected).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

it('cuts off a connection that sends too many requests before the first answer', async () => {
  const { service, slow } = await serve();
  const request = 'GET /graphql?query={slow} HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const few = connect(service.port, '127.0.0.1');
  few.write(request.repeat(20));
  const many = connect(service.port, '127.0.0.1');
  many.write(request.repeat(40));
  many.resume();
  await once(many, 'close');
  slow.release();
  let answers = '';
  few.on('data', (data) => {
    answers += data;
  });
  await expect.poll(() => answers.match(/"done"/g)).toHaveLength(20);
  few.destroy();
});

describe('the target of a request', () => {
  /** Sends a request exactly as written and returns the response. */
  async function raw(service: GraphQLService, head: string): Promise<string> {
    const socket = connect(service.port, '127.0.0.1');
    socket.write(`${head}\r\nconnection: close\r\n\r\n`);
    return text(socket);
  }
  const upgrade = 'upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==';

  it.each([
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost: ['],
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost: a@b'],
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost: a/b'],
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost: a:99999'],
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost: 1.2.3.4.5'],
    ['GET /graphql?query={hello} HTTP/1.1\r\nhost:'],
    ['GET http://localhost/graphql?query={hello} HTTP/1.1\r\nhost: localhost'],
    ['GET http://[ HTTP/1.1\r\nhost: localhost'],
    ['OPTIONS * HTTP/1.1\r\nhost: localhost'],
    [`GET /graphql HTTP/1.1\r\nhost: [\r\n${upgrade}`],
  ])('is refused with 400, without details, and reported: %s', async (head) => {
    const statuses: unknown[] = [];
    const { service } = await serve({}, { onRefused: ({ status }) => statuses.push(status) });
    const answer = await raw(service, head);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).not.toMatch(/TypeError|node:|\.ts/);
    expect(statuses).toEqual([400]);
    expect(await raw(service, 'GET /graphql?query={hello} HTTP/1.1\r\nhost: any.test')).toContain('HTTP/1.1 200 OK');
  });

  it.each([
    ['localhost', true],
    ['LocalHost:4000', true],
    ['app.localhost', true],
    ['127.0.0.1:4000', true],
    ['[::1]:4000', true],
    ['192.168.0.7', true],
    ['graph.test', true],
    ['evil.test', false],
    ['evil.test:4000', false],
    ['localhost.evil.test', false],
    ['127.0.0.1.evil.test', false],
    ['evil-graph.test', false],
  ])('is accepted where only local names are, %s: %s', async (host, isAnswered) => {
    const { service } = await serve({}, { hostNames: localNames(['graph.test']) });
    const answer = await raw(service, `GET /graphql?query={hello} HTTP/1.1\r\nhost: ${host}`);
    expect(answer).toContain(isAnswered ? 'HTTP/1.1 200 OK' : 'HTTP/1.1 403 Forbidden');
    if (!isAnswered) expect(answer).toContain('ALLOWED_HOSTS');
    const opening = `GET /graphql HTTP/1.1\r\nhost: ${host}\r\n${upgrade}\r\nsec-websocket-protocol: graphql-transport-ws`;
    const socket = connect(service.port, '127.0.0.1');
    socket.write(`${opening}\r\nconnection: upgrade\r\n\r\n`);
    const [data] = await once(socket, 'data');
    expect(String(data)).toMatch(isAnswered ? /^HTTP\/1.1 101 / : /^HTTP\/1.1 403 /);
    socket.destroy();
  });
});

describe('a request whose length a proxy may read differently (request smuggling)', () => {
  const second = 'GET /graphql?query={hello} HTTP/1.1\r\nhost: localhost\r\n\r\n';
  const head = 'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n';

  it.each([
    ['a length and chunks', `${head}content-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['two lengths', `${head}content-length: 0\r\ncontent-length: ${second.length}\r\n\r\n`],
    ['a list of lengths', `${head}content-length: 0, ${second.length}\r\n\r\n`],
    ['a signed length', `${head}content-length: +0\r\n\r\n`],
    ['an unknown coding', `${head}transfer-encoding: xchunked\r\n\r\n0\r\n\r\n`],
    ['chunks not last', `${head}transfer-encoding: chunked, identity\r\n\r\n0\r\n\r\n`],
    ['a folded header', `${head}transfer-encoding:\r\n chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n`],
    ['a blank before the colon', `${head}transfer-encoding : chunked\r\ncontent-length: 5\r\n\r\n0\r\n\r\n`],
    ['line feeds alone', `${head.replaceAll('\r\n', '\n')}content-length: 0\n\n`],
    ['a malformed chunk size', `${head}transfer-encoding: chunked\r\n\r\n0x0\r\n\r\n`],
    ['line feeds in chunks', `${head}transfer-encoding: chunked\r\n\r\n2\n{}\n0\n\n`],
    ['another version', `${head.replace('HTTP/1.1', 'HTTP/1.2')}content-length: 0\r\n\r\n`],
  ])('is refused, and the bytes after it are not read: %s', async (_, first) => {
    const { service } = await serve();
    const socket = connect(service.port, '127.0.0.1');
    socket.write(first + second);
    const answers = await text(socket);
    expect(answers.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 400']);
  });
});

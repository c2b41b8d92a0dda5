import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { stripIgnoredCharacters } from 'graphql';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { createGateway, createNetworkTransport, type GatewayServer, serveGateway } from '../src/index.ts';
import { cacheControl } from './support/cache-control.ts';
import { createEventLog } from './support/event-log.ts';
import { createLocalGraph } from './support/local-graph.ts';
import { startUpstream } from './support/scripted-upstream.ts';
import { compose, startGraph, type TestGraph } from './support/test-graph.ts';
import type { SubgraphDefinition } from './support/test-subgraph.ts';

const echo: SubgraphDefinition = {
  typeDefs: `
    scalar Long
    scalar Any
    enum Colour { RED }
    input Filter { l: Long any: Any longs: [Long!] f: Float id: ID n: Int colour: Colour and: [Filter!] }
    type Query { echo(l: Long, any: Any, filter: Filter, f: Float, ids: [ID]): Long thing: Thing }
    type Subscription { changed(l: Long, any: Any): Long }
    type Thing @key(fields: "id") { id: ID! }`,
  resolvers: { Query: { echo: () => 1, thing: () => ({ id: '1' }) } },
};
const more: SubgraphDefinition = {
  typeDefs: `
    scalar Long
    scalar Any
    type Query { _m: Int }
    type Thing @key(fields: "id") { id: ID! at(l: Long, any: Any): Long }`,
  resolvers: { Thing: { at: () => 1 } },
};

let graph: TestGraph;
let server: GatewayServer;
beforeAll(async () => {
  graph = await startGraph({ echo, more }, { maxBatch: 5 });
  server = await serveGateway(graph.gateway, { host: '127.0.0.1', port: 0 });
});
afterEach(() => {
  for (const name of ['echo', 'more']) graph.subgraph(name).received.length = 0;
});
afterAll(async () => {
  await server.close(0);
  await graph[Symbol.asyncDispose]();
});

const sentQueries = (name = 'echo') =>
  graph.subgraph(name).received.map(({ query }) => stripIgnoredCharacters(query).replace(/^query\b ?/, ''));
/** Returns the JSON of the variables in the last request to a subgraph. */
const variablesSent = (name = 'echo') =>
  /"variables":(.*)\}$/.exec(graph.subgraph(name).received.at(-1)?.body ?? '')?.[1];

describe('literals reach a subgraph as the client wrote them', () => {
  test.each([
    'l:9007199254740993',
    'l:-9223372036854775808',
    'l:1e400',
    'l:-0.0',
    'l:1.50',
    'l:0.10000000000000000001',
    'l:"9007199254740993"',
    'any:RED',
    'any:{e:RED f:-0.0 n:[9007199254740993 1e400 RED "RED" true null]}',
    'f:-0.0',
    'filter:{l:9007199254740993 longs:[1 9007199254740993] n:1 colour:RED}',
    'filter:{and:[{any:{and:[RED]}}]}',
    'ids:[9007199254740993 "9007199254740993"]',
    'l:9007199254740993 any:9007199254740993',
  ])('%s', async (given) => {
    expect(await graph.query(`{ echo(${given}) }`)).toEqual({ data: { echo: 1 } });
    const expected = given.replace('"9007199254740993"]', '9007199254740993]');
    expect(sentQueries()).toEqual([stripIgnoredCharacters(`{ echo(${expected}) }`)]);
    expect(variablesSent()).toBe('{}');
  });

  test('with variables inside them, and beside a client variable of any name', async () => {
    const query = 'query ($literal_0: Any, $on: Boolean!) { echo(any: { a: $literal_0, b: 1e400 }) @include(if: $on) }';
    expect(await graph.query(query, { literal_0: 7, on: true })).toEqual({ data: { echo: 1 } });
    expect(sentQueries()).toEqual(['($literal_0:Any){echo(any:{a:$literal_0 b:1e400})}']);
    expect(variablesSent()).toBe('{"literal_0":7}');
  });

  test('in a fetch of entities', async () => {
    const { data } = await graph.query('{ thing { a: at(l: 9007199254740993) b: at(any: { e: RED }) } }');
    expect(data).toEqual({ thing: { a: 1, b: 1 } });
    expect(sentQueries('more')[0]).toContain('a:at(l:9007199254740993)b:at(any:{e:RED})');
  });

  test('as defaults of variables, unless the client gives another value', async () => {
    const query =
      'query ($l: Long = 1e400, $any: Any = { e: RED }, $n: Long = 5) { echo(l: $l, any: { any: $any, n: $n }) }';
    expect(await graph.query(query)).toEqual({ data: { echo: 1 } });
    expect(sentQueries()).toEqual(['($l:Long=1e400$any:Any={e:RED}$n:Long=5){echo(l:$l any:{any:$any n:$n})}']);
    expect(variablesSent()).toBe('{"n":5}');
    await graph.query(query, { l: 1, any: null });
    expect(JSON.parse(variablesSent() ?? '')).toEqual({ l: 1, any: null, n: 5 });
  });
});

const query = 'query ($l: Long, $any: Any, $f: Filter) { echo(l: $l, any: $any, filter: $f) }';
const variables =
  '{"l":9007199254740993,"any":{"a":[1e400,-0.0,1.50]},"f":{"l":1e2,"longs":[9223372036854775807],"and":[{"l":0.10000000000000000001}]}}';

describe('numbers in variables keep all digits', () => {
  const post = (body: string, headers: Record<string, string> = {}) =>
    fetch(server.url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  const persisted = JSON.stringify({
    persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') },
  });

  test.each<[string, () => Promise<Response>]>([
    ['POST', () => post(body)],
    ['second POST, on the express lane', () => post(body)],
    ['POST of a batch', () => post(`[${body}]`)],
    ['GET', () => fetch(`${server.url}?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`)],
    ['POST of a query that is registered', () => post(`${body.slice(0, -1)},"extensions":${persisted}}`)],
    ['POST of a query that was registered', () => post(`{"variables":${variables},"extensions":${persisted}}`)],
    ['POST for an event stream', () => post(body, { accept: 'text/event-stream' })],
  ])('over %s', async (_way, ask) => {
    const answer = await (await ask()).text();
    expect(answer).toContain('{"data":{"echo":1}}');
    expect(variablesSent()).toBe(variables);
  });

  test('over WebSocket', async () => {
    const socket = new WebSocket(server.url.replace('http', 'ws'), 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send('{"type":"connection_init"}');
    await once(socket, 'message');
    socket.send(`{"type":"subscribe","id":"1","payload":${body}}`);
    const [message] = await once(socket, 'message');
    expect(String(message)).toContain('{"data":{"echo":1}}');
    expect(variablesSent()).toBe(variables);
    socket.close();
  });

  test("and GraphQL's own scalars read them as JavaScript does", async () => {
    const own =
      'query ($ids: [ID], $f: Float, $n: Int, $on: Boolean!) { echo(ids: $ids, f: $f, filter: { n: $n }) @include(if: $on) }';
    const ask = async (given: string) =>
      (await post(`{"query":${JSON.stringify(own)},"variables":${given}}`)).json() as Promise<{
        errors?: { message: string }[];
      }>;
    expect(await ask('{"ids":[9007199254740993],"f":1.50,"n":1.0,"on":true}')).toEqual({ data: { echo: 1 } });
    expect(variablesSent()).toBe('{"ids":["9007199254740993"],"f":1.5,"n":1}');
    const { errors } = await ask('{"n":1e400,"on":true}');
    expect(errors?.[0]?.message).toMatch(/\$n.*Int cannot represent/);
  });
});

test('a subscription and its events keep all digits', async () => {
  let sent = '';
  await using upstream = await startUpstream(({ text, say }) => {
    sent = text;
    say('"type":"next","payload":{"data":{"changed":9007199254740993}}');
    say('"type":"next","payload":{"data":{"changed":{"a":[1e400,-0.0,"1e400"]}}}');
    say('"type":"complete"');
  });
  const supergraph = compose({ echo, more }, () => upstream.url);
  const gateway = await createGateway({ supergraph, transport: createNetworkTransport() });
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: '{"query":"subscription($l:Long){changed(l:$l,any:{e:RED,n:1e400})}","variables":{"l":9007199254740993}}',
  });
  const events = await response.text();
  await gateway.dispose();
  expect(events).toContain('{"changed":9007199254740993}');
  expect(events).toContain('{"changed":{"a":[1e400,-0.0,"1e400"]}}');
  expect(stripIgnoredCharacters(JSON.parse(sent).payload.query)).toContain('(l:$l any:{e:RED n:1e400})');
  expect(sent).toContain('"variables":{"l":9007199254740993}');
});

describe('with a cache', () => {
  const entity = { typename: 'Thing', ids: ['1'], subgraph: 'more' };
  async function keeping() {
    const log = createEventLog();
    let at = 9007199254740993n;
    const graph = await createLocalGraph(
      {
        echo: {
          ...echo,
          typeDefs: `${cacheControl}${echo.typeDefs.replace('id: ID! }', 'id: ID! } extend type Thing @cacheControl(maxAge: 60)')}`,
        },
        more: {
          typeDefs: `${cacheControl} ${more.typeDefs.replace('any: Any): Long', 'any: Any): Long @cacheControl(maxAge: 60)')}`,
          resolvers: { Thing: { at: () => JSON.rawJSON(String(at)) } },
        },
      },
      { events: log },
    );
    await expect.poll(() => graph.gateway.feed?.readAt).toBeDefined();
    const change = () => {
      at += 2n;
      log.publish({ type: 'entities.changed', tenantid: 'local', data: entity });
    };
    return { graph, change, [Symbol.asyncDispose]: () => graph[Symbol.asyncDispose]() };
  }

  test('defaults that a subgraph fills in distinguish answers', async () => {
    await using kept = await keeping();
    const ask = (name: string) => kept.graph.query(`query ($any: Any = { e: ${name} }) { thing { at(any: $any) } }`);
    for (const name of ['RED', 'BLUE', 'RED']) await ask(name);
    const sent = kept.graph.sent.filter(({ service }) => service === 'more').map(({ query }) => query);
    expect(sent).toHaveLength(2);
    expect(sent[0]).toContain('RED');
    expect(sent[1]).toContain('BLUE');
  });

  test('a live query and its patches keep every digit', async () => {
    await using kept = await keeping();
    const query = '{ thing { at thisMakesTheWholeAnswerLonger: id thanAnyPatchOfIt: id } }';
    const response = await kept.graph.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query: `query @live(throttle: 20, patch: true) ${query}` }),
    });
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      if (text.includes('9007199254740993') && !text.includes('9007199254740995')) kept.change();
      if (text.includes('9007199254740995')) break;
    }
    expect(text).toContain('"at":9007199254740993');
    expect(text).toContain('"patch":[{"op":"replace","path":"/thing/at","value":9007199254740995}]');
  });
});

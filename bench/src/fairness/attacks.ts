import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { WebSocket } from 'ws';

export interface Attacker {
  readonly url: string;
  tokenOf(subject: string): string;
  /** Loads an export like `pnpm ingest`. */
  load(source: string, folder: string): Promise<void>;
}

/** Attacks until the signal aborts. Ignores the answers. */
export type Attack = (attacker: Attacker, signal: AbortSignal) => Promise<void>;

const pauseMs = 100;

/** Attacks by name. Each is a small input that once delayed others for seconds or minutes. */
export const attacks: Readonly<Record<string, Attack>> = {
  'nested literals': repeated((count) => ({
    query: `query N${count} { accounts(filter: ${nested(26)}) { nodes { id } } }`,
  })),
  'operations that are hard to plan': repeated((count) => ({ query: hardQuery(count) })),
  'many variables': repeated(() => ({
    query: 'query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }',
    variables: { f: { and: Array.from({ length: 200_000 }, () => ({})) } },
  })),
  'variables packed twice': async (attacker, signal) => {
    const filter = { and: Array.from({ length: 200_000 }, () => ({})) };
    const query = 'query ($f: AccountFilter) { accounts(filter: $f) { nodes { id } } }';
    const body = gzipSync(gzipSync(JSON.stringify({ query, variables: { f: filter } })));
    await post(attacker, signal, () => ({ body, headers: { 'content-encoding': 'gzip, gzip' } }));
  },
  'a WebSocket that is never read': unreadWebSocket,
  'a connection that is never read': unreadConnection,
  'messages that are slow to read': async ({ load }) => {
    const folder = await mkdtemp(join(tmpdir(), 'sophia-fairness-'));
    await writeExport(folder);
    await load('slack', folder).finally(() => rm(folder, { recursive: true }));
  },
  'endless searches': repeated((count) => ({
    query: `query S${count} { transcriptSegments(search: "${'a or '.repeat(20_000)}") { nodes { id } } }`,
  })),
};

const nested = (levels: number): string => (levels === 0 ? '{}' : `{ and: [${nested(levels - 1)}] }`);

/** Returns a query that is as large as the limits allow, in a new shape for each `count`. */
function hardQuery(count: number): string {
  const level = (depth: number): string =>
    depth === 0 ? 'id' : `contacts(first: 1) { nodes { account { id ${level(depth - 1)} } } }`;
  const aliases = Array.from(
    { length: 12 },
    (_, index) => `a${count}x${index}: account(id: "${index}") { ${level(3)} }`,
  );
  return `{ ${aliases.join(' ')} }`;
}

/** Sends new bodies all the time, four at once. */
function repeated(body: (count: number) => object): Attack {
  let count = 0;
  return (attacker, signal) => post(attacker, signal, () => ({ body: JSON.stringify(body(count++)) }));
}

interface Sent {
  readonly body: string | NonSharedBuffer;
  readonly headers?: Readonly<Record<string, string>>;
}

async function post({ url, tokenOf }: Attacker, signal: AbortSignal, next: () => Sent): Promise<void> {
  const authorization = `Bearer ${tokenOf('mallory')}`;
  const send = async () => {
    while (!signal.aborted) {
      const { body, headers } = next();
      const all = { 'content-type': 'application/json', authorization, ...headers };
      await fetch(url, { method: 'POST', headers: all, body, signal })
        .then((response) => response.arrayBuffer())
        .catch(() => undefined);
      await wait(pauseMs);
    }
  };
  await Promise.all(Array.from({ length: 4 }, send));
}

/** Requests the whole schema again and again without reading the answers, but keeps sending pongs. */
async function unreadWebSocket({ url, tokenOf }: Attacker, signal: AbortSignal): Promise<void> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
  socket.on('error', () => undefined);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${tokenOf('mallory')}` } }));
  await once(socket, 'message');
  socket.pause();
  const query = wholeSchema;
  for (let count = 0; !signal.aborted && socket.readyState === socket.OPEN; count += 1) {
    if (socket.bufferedAmount < 1_000_000) {
      for (let time = 0; time < 20; time += 1) {
        socket.send(JSON.stringify({ type: 'subscribe', id: `${count}-${time}`, payload: { query } }));
      }
      socket.pong();
    }
    await wait(10);
  }
  socket.terminate();
}

/** Does the same over HTTP, with pipelined requests. */
async function unreadConnection({ url, tokenOf }: Attacker, signal: AbortSignal): Promise<void> {
  const { hostname, port, pathname } = new URL(url);
  const body = JSON.stringify({ query: wholeSchema });
  const head = [
    `POST ${pathname} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    'content-type: application/json',
    `authorization: Bearer ${tokenOf('mallory')}`,
    `content-length: ${body.length}`,
  ];
  const request = `${head.join('\r\n')}\r\n\r\n${body}`;
  while (!signal.aborted) {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    socket.pause();
    socket.write(request.repeat(200));
    await wait(500);
    socket.destroy();
  }
}

const typeRef = 'kind name ofType { kind name ofType { kind name ofType { kind name } } }';

/** Introspection of the whole schema, with an answer of about 300 kB. */
const wholeSchema = `{ __schema { types { name kind description fields { name description args { name description type { ${typeRef} } }
  type { ${typeRef} } } inputFields { name description type { ${typeRef} } } enumValues { name description } } } }`;

/** Writes an export with twenty long messages of digits and commas, as authors may paste them. */
async function writeExport(folder: string): Promise<void> {
  const ts = (index: number) => `${1_763_300_000 + index}.000100`;
  const text = `The numbers of this month for the units in our portfolio are as follows: ${'1,'.repeat(20_000)}`;
  const messages = Array.from({ length: 20 }, (_, index) => ({
    type: 'message',
    user: 'U0ATTACK',
    ts: ts(index),
    text,
  }));
  await mkdir(join(folder, 'numbers'));
  const files: Record<string, unknown> = {
    'users.json': [
      { id: 'U0ATTACK', team_id: 'T0ATTACK', name: 'mallory', profile: { email: 'mallory@attacker.test' } },
    ],
    'channels.json': [{ id: 'C0ATTACK', name: 'numbers', created: 1_700_000_000, members: ['U0ATTACK'] }],
    'numbers/2025-11-16.json': messages,
  };
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), JSON.stringify(content));
}

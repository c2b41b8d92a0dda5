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
  /** Loads an export, as `pnpm ingest` does. */
  load(source: string, folder: string): Promise<void>;
}

/** Goes on until the signal is aborted. Whether the attacker is answered, and with what, is nobody's concern. */
export type Attack = (attacker: Attacker, signal: AbortSignal) => Promise<void>;

const pauseMs = 100;

/** Each is a small input that once held up others for seconds or minutes. */
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

/** As much as the limits let pass, in shapes that differ. */
function hardQuery(count: number): string {
  const level = (depth: number): string =>
    depth === 0 ? 'id' : `contacts(first: 1) { nodes { account { id ${level(depth - 1)} } } }`;
  const aliases = Array.from(
    { length: 12 },
    (_, index) => `a${count}x${index}: account(id: "${index}") { ${level(3)} }`,
  );
  return `{ ${aliases.join(' ')} }`;
}

/** Sends ever new bodies, four at a time. */
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

/** Asks for the whole schema again and again, and goes on saying that it is there. */
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

/** The same over HTTP: requests one behind the other, whose answers are not taken. */
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

/** Some 300 kB. */
const wholeSchema = `{ __schema { types { name kind description fields { name description args { name description type { ${typeRef} } }
  type { ${typeRef} } } inputFields { name description type { ${typeRef} } } enumValues { name description } } } }`;

/** A channel with twenty long messages of digits and commas, which an author may well paste. */
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

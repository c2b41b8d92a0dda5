import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { execute, parse } from 'graphql';
import { subgraphSchemas } from '../gateway/graph/subgraphs.ts';
import { answerParent } from '../machine/helper.ts';

export interface FaultySubgraphsState {
  /** URLs by subgraph. */
  readonly urls: Readonly<Record<string, string>>;
  readonly requests: number;
}

/** Faulty answers, and how many of a thousand requests get each. */
const faults: readonly [perMille: number, answer: (response: ServerResponse) => void][] = [
  [5, (response) => response.destroy()],
  [5, (response) => response.writeHead(503, { 'content-type': 'text/plain' }).end('Busy')],
  [5, (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"users":[{"id":')],
  [
    5,
    (response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":null,"errors":[{"message":"x"}]}'),
  ],
  [5, (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"_entities":7}}')],
  // Late enough for some clients to leave before.
  [0.3, (response) => void setTimeout(() => response.destroy(), 1_000).unref()],
];

const schemas = subgraphSchemas();
/** Answers by path and body. */
const answers = new Map<string, string>();
const maxAnswers = 2_000;
let requests = 0;

async function answerTo(path: string, body: string): Promise<string> {
  const key = `${path}\n${body}`;
  const known = answers.get(key);
  const schema = schemas.get(path.slice(1));
  if (known !== undefined || !schema) return known ?? '{"errors":[{"message":"There is no such subgraph"}]}';
  const { query, variables, operationName } = JSON.parse(body);
  const answer = JSON.stringify(
    await execute({ schema, document: parse(query), variableValues: variables, operationName }),
  );
  if (answers.size >= maxAnswers) answers.clear();
  answers.set(key, answer);
  return answer;
}

const server = createServer(async (request, response) => {
  requests++;
  const body = await text(request).catch(() => undefined);
  if (body === undefined) return;
  let chance = Math.random() * 1_000;
  for (const [perMille, answer] of faults) {
    chance -= perMille;
    if (chance < 0) return answer(response);
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(await answerTo(request.url ?? '', body));
});
server.keepAliveTimeout = 60_000;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  const urls = Object.fromEntries([...schemas.keys()].map((name) => [name, `http://127.0.0.1:${port}/${name}`]));
  answerParent((): FaultySubgraphsState => ({ urls, requests }));
});

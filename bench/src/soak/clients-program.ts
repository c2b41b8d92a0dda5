import { Agent, request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { everything } from '../gateway/graph/operations.ts';
import { answerParent } from '../machine/helper.ts';

export interface ClientsJob {
  readonly url: string;
  readonly requests: number;
  readonly connections: number;
}

export interface ClientsResult {
  /** Counts by outcome: `data`, `data and errors`, `errors`, `status N`, or `left` if the client did not wait. */
  readonly outcomes: Readonly<Record<string, number>>;
}

/** One in this number of requests is cancelled before its answer comes. */
const oneLeavesOf = 20;
/** One in this number of requests is a new operation. */
const oneIsNewOf = 200;

const operations = [
  everything,
  '{ topProducts { upc name price weight } }',
  'query ($id: ID!) { user(id: $id) { name username reviews { id body } } }',
  '{ me { id reviews { id product { upc inStock shippingEstimate } } } }',
];

function body(turn: number): string {
  const query = operations[turn % operations.length] ?? '';
  const variables = { id: String(turn % 50) };
  const isNew = turn % oneIsNewOf === 0;
  return JSON.stringify({
    query: isNew ? `query New${turn} { topProducts(first: ${turn % 7}) { n${turn}: name reviews { id } } }` : query,
    variables,
  });
}

async function sendRequest(url: string, agent: Agent, turn: number): Promise<string> {
  const leaving = new AbortController();
  const leaves = turn % oneLeavesOf === 1;
  const sent = request(url, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    signal: leaving.signal,
  });
  const answered = new Promise<string>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', async (response) => {
      const text = (await buffer(response).catch(() => Buffer.of())).toString();
      resolve(response.statusCode === 200 ? outcomeOf(text) : `status ${response.statusCode}`);
    });
  });
  sent.end(body(turn));
  if (leaves) {
    await Promise.race([answered.catch(() => undefined), delay(turn % 7)]);
    leaving.abort();
    await answered.catch(() => undefined);
    return 'left';
  }
  return answered;
}

function outcomeOf(text: string): string {
  const hasData = text.includes('"data":{');
  const hasErrors = text.startsWith('{"errors"');
  if (hasData) return hasErrors ? 'data and errors' : 'data';
  return hasErrors ? 'errors' : 'something else';
}

answerParent(async ({ url, requests, connections }: ClientsJob): Promise<ClientsResult> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const outcomes: Record<string, number> = {};
  let turn = 0;
  async function keepAsking(): Promise<void> {
    while (turn < requests) {
      const outcome = await sendRequest(url, agent, turn++).catch((error: Error) => `connection: ${error.message}`);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  }
  await Promise.all(Array.from({ length: connections }, keepAsking));
  agent.destroy();
  return { outcomes };
});

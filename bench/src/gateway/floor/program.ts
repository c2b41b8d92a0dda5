import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage } from 'node:http';
import { Agent, type Dispatcher } from 'undici';
import { findWorldName, modelOf } from '../graph/world-name.ts';
import { createTemplate, type Template } from '../messages/template.ts';
import { type Call, createRecorder, type Recording } from './recording.ts';

/**
 * Does little more than a gateway in JavaScript must for a request: the same calls by undici, one after the other where
 * one needs another, `JSON.parse` of each answer, and `JSON.stringify` of the whole. It plans, merges and checks
 * nothing, but takes a recording of our gateway's calls, and inserts the digits of the requested world.
 */
interface Known extends Omit<Recording, 'answer'> {
  readonly data: unknown;
  readonly answer: Template;
}

const [, , supergraph = '', port = ''] = process.argv;
const record = await createRecorder(await readFile(supergraph, 'utf8'));
const agent = new Agent({ connections: 100 });
const known = new Map<string, Promise<Known>>();
/** The recorder has one request at a time. */
let recorded: Promise<unknown> = Promise.resolve();

/** Returns what the gateway does for a request, by the request with the digits of the model of its world. */
function knownFor(body: string, digits: string | undefined): Promise<Known> {
  const before = known.get(body);
  if (before) return before;
  const fresh = recorded.then(async () => {
    const { waves, answer } = await record(body);
    return { waves, data: JSON.parse(answer), answer: createTemplate(Buffer.from(answer), digits) };
  });
  recorded = fresh;
  known.set(body, fresh);
  return fresh;
}

async function answerTo(given: string): Promise<Buffer> {
  const world = findWorldName(given);
  const model = world && modelOf(world).digits;
  const { waves, data, answer } = await knownFor(world ? given.replaceAll(world.digits, model ?? '') : given, model);
  for (const wave of waves) await Promise.all(wave.map((call) => parsedAnswer(call, model, world?.digits)));
  // The text has the digits of the model, so what is sent are the bytes of the right answer, of the same length.
  const { length } = JSON.stringify(data);
  const bytes = answer.with(world?.digits ?? '');
  if (length > bytes.length) throw new Error('The answer is longer than its bytes');
  return bytes;
}

async function parsedAnswer({ url, body }: Call, model: string | undefined, digits = ''): Promise<unknown> {
  const { origin, pathname } = new URL(url);
  const options: Dispatcher.RequestOptions = {
    origin,
    path: pathname,
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: model === undefined ? body : body.replaceAll(model, digits),
  };
  const answer = await agent.request(options);
  return answer.body.json();
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

createServer(async (request, response) => {
  const bytes = await answerTo(await textOf(request));
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length }).end(bytes);
}).listen(Number(port), '127.0.0.1');

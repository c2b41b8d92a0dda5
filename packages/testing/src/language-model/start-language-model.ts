import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { anthropicMessages } from './anthropic-messages.ts';
import { chatCompletions } from './chat-completions.ts';
import type { ModelReply, ModelRequest, WireApi, WireResponse } from './wire.ts';

export type { ModelReply, ModelRequest } from './wire.ts';

/** A server that stands in for a language model. Tests change its fields at any time. */
export interface TestLanguageModel {
  /** With the version in the path. */
  readonly url: string;
  readonly requests: ModelRequest[];
  /** Requests that have no answer yet. */
  readonly open: number;
  /** Answers a request. May wait. */
  reply: (request: ModelRequest) => ModelReply | Promise<ModelReply>;
  /** Changes a response; undefined for none at all. */
  intercept: (response: WireResponse) => WireResponse | undefined;
  close(): Promise<void>;
}

const apis: Readonly<Record<string, WireApi>> = {
  '/v1/messages': anthropicMessages,
  '/v1/chat/completions': chatCompletions,
};

/** Starts a server that speaks Anthropic Messages and the Chat Completions of OpenAI and vLLM, without streaming. */
export async function startLanguageModel(): Promise<TestLanguageModel> {
  let open = 0;
  const http = createServer((request, response) => void handle(request, response));
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');

  const server: TestLanguageModel = {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}/v1`,
    requests: [],
    get open() {
      return open;
    },
    reply: () => ({ text: 'Hello.' }),
    intercept: (response) => response,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    open += 1;
    response.on('close', () => {
      open -= 1;
    });
    const text = Buffer.concat(await request.toArray()).toString();
    const normal = await answer(request, text);
    const changed = server.intercept(normal);
    if (!changed) return;
    response.writeHead(changed.status, { 'content-type': 'application/json', ...changed.headers });
    response.end(changed.body);
  }

  async function answer(request: IncomingMessage, text: string): Promise<WireResponse> {
    const api = apis[request.url ?? ''];
    if (!api || request.method !== 'POST') return { status: 404, body: 'not found' };
    const body = JSON.parse(text);
    const refused = api.refuse(request.headers, body);
    if (refused) return refused;
    const read = api.read(request.headers, body);
    server.requests.push(read);
    const { status = 200, headers, ...reply } = await server.reply(read);
    if (status !== 200) return { headers, ...api.failure(status) };
    return { status, headers, body: JSON.stringify(api.write(read, reply)) };
  }

  return server;
}

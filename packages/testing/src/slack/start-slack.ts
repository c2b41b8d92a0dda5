import { randomUUID } from 'node:crypto';
import { type WebSocket, WebSocketServer } from 'ws';
import { type StandInResponse, send, serveStandIn } from '../stand-in/http-stand-in.ts';
import { answers, type Found, Refused, type SlackParameters } from './answers.ts';
import type { SlackData } from './slack-data.ts';

interface SlackRequest {
  readonly method: string;
  readonly parameters: SlackParameters;
}

interface SlackOptions {
  readonly data: SlackData;
  /** @default any free one */
  readonly port?: number;
  /** @default a test's: `xoxb-token` */
  readonly botToken?: string;
  /** @default a test's: `xapp-token` */
  readonly appToken?: string;
  /** Most calls of each method in a minute. @default Slack's tiers */
  readonly perMinute?: number;
  /** Most records of a page, whatever is asked for. @default as Slack's */
  readonly pageSize?: number;
  /** @default the machine's time */
  readonly now?: () => Date;
  /** Changes responses from the beginning; see SlackServer. */
  readonly intercept?: SlackServer['intercept'];
}

/** A server that stands in for Slack. Tests change its fields at any time. */
export interface SlackServer {
  /** Address of the Web API. */
  readonly url: string;
  readonly data: SlackData;
  /** Calls with a good token, in their order. */
  readonly requests: SlackRequest[];
  /** Calls that were too many. */
  readonly refused: number;
  /** Changes a response; undefined for none at all, null for a connection that ends. */
  intercept: (request: SlackRequest, response: StandInResponse) => StandInResponse | undefined | null;
  /** Connections of Socket Mode that are open. */
  readonly sockets: ReadonlySet<WebSocket>;
  /** Delivers an event by Socket Mode, and waits until it is acknowledged. */
  deliver(payload: object): Promise<void>;
  /** Says by Socket Mode that the connections end. */
  disconnect(reason: string): void;
  close(): Promise<void>;
}

const tiers: Readonly<Record<string, number>> = { 'conversations.list': 20, 'users.list': 20, 'users.info': 100 };
const otherTier = 50;
const minute = 60_000;

/** Starts a server that speaks the contract of Slack: Web API with cursors, tiers and errors, and Socket Mode. */
export async function startSlack(options: SlackOptions): Promise<SlackServer> {
  const { data, port = 0, botToken = 'xoxb-token', appToken = 'xapp-token', now = () => new Date() } = options;
  const { perMinute, pageSize = 1_000 } = options;
  const calls = new Map<string, number[]>();
  const tickets = new Set<string>();
  const sockets = new Set<WebSocket>();
  const waiting = new Map<string, () => void>();
  let refused = 0;

  const served = await serveStandIn(port, (request, response, text) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', served.url);
    const method = pathname.replace(/^\/api\//, '');
    const parameters = Object.fromEntries([...searchParams, ...new URLSearchParams(text)]);
    const wanted = method === 'apps.connections.open' ? appToken : botToken;
    if (request.headers.authorization !== `Bearer ${wanted}`) return send(response, refusal('invalid_auth'));
    const read = { method, parameters };
    server.requests.push(read);
    send(response, server.intercept(read, answer(read)));
  });

  const server: SlackServer = {
    url: `${served.url}/api`,
    data,
    requests: [],
    get refused() {
      return refused;
    },
    intercept: options.intercept ?? ((_, response) => response),
    sockets,
    async deliver(payload) {
      const [socket] = sockets;
      if (!socket) throw new Error('nobody is connected by Socket Mode');
      const id = randomUUID();
      const acknowledged = new Promise<void>((resolve) => waiting.set(id, resolve));
      socket.send(JSON.stringify({ type: 'events_api', envelope_id: id, payload, accepts_response_payload: false }));
      await acknowledged;
    },
    disconnect(reason) {
      for (const socket of sockets) {
        socket.send(JSON.stringify({ type: 'disconnect', reason }));
        sockets.delete(socket);
      }
    },
    async close() {
      for (const socket of links.clients) socket.terminate();
      links.close();
      await served.close();
    },
  };

  const links = new WebSocketServer({ server: served.http, path: '/link' });
  links.on('connection', (socket, request) => {
    // A ticket serves once.
    const ticket = new URL(request.url ?? '/', served.url).searchParams.get('ticket') ?? '';
    if (!tickets.delete(ticket)) return socket.close();
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('message', (text) => {
      const { envelope_id: id } = JSON.parse(String(text));
      waiting.get(id)?.();
      waiting.delete(id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: sockets.size, connection_info: {}, debug_info: {} }));
  });

  function answer(request: SlackRequest): StandInResponse {
    const { method, parameters } = request;
    if (!take(method)) {
      refused += 1;
      return { ...refusal('ratelimited'), status: 429, headers: { 'retry-after': '30' } };
    }
    if (method === 'apps.connections.open') {
      const ticket = randomUUID();
      tickets.add(ticket);
      return success({ url: `${served.url.replace('http', 'ws')}/link?ticket=${ticket}` });
    }
    try {
      const found = answers[method]?.(data, parameters);
      return found === undefined ? refusal('unknown_method') : page(request, found);
    } catch (error) {
      if (error instanceof Refused) return refusal(error.message);
      throw error;
    }
  }

  /** True if the method may be called once more in this minute. */
  function take(method: string): boolean {
    const time = now().getTime();
    const recent = (calls.get(method) ?? []).filter((each) => each > time - minute);
    calls.set(method, recent);
    if (recent.length >= (perMinute ?? tiers[method] ?? otherTier)) return false;
    recent.push(time);
    return true;
  }

  /** Answers with a page. The cursor says where the next begins; a thread has its first message on each page. */
  function page({ method, parameters }: SlackRequest, found: Found): StandInResponse {
    if (!('list' in found)) return success(found);
    const { list, items, most } = found;
    const size = Math.min(Number(parameters.limit ?? 100), most, pageSize);
    const start = parameters.cursor ? Number(/^next:(\d+)$/.exec(atob(parameters.cursor))?.[1]) : 0;
    if (!Number.isInteger(start)) return refusal('invalid_cursor');
    const isThread = method === 'conversations.replies';
    const shown = items.slice(start, start + size);
    const isLast = start + size >= items.length;
    return success({
      [list]: isThread && start > 0 ? [items[0], ...shown] : shown,
      has_more: !isLast,
      response_metadata: { next_cursor: isLast ? '' : btoa(`next:${start + size}`) },
    });
  }

  return server;
}

const success = (fields: object): StandInResponse => ({ status: 200, body: JSON.stringify({ ok: true, ...fields }) });

/** Slack refuses with the status 200. */
const refusal = (error: string): StandInResponse => ({ status: 200, body: JSON.stringify({ ok: false, error }) });

import { Agent, errors, request } from 'undici';
import { OperationError } from './operation.ts';
import type { AskingSettings } from './settings.ts';

/** A connection to the gateway. */
export interface GatewayConnection {
  /**
   * Posts the body of a GraphQL request and returns the answer's. Rejects with an OperationError if the gateway cannot be
   * reached in time, or answers too much.
   */
  send(body: string, headers: Readonly<Record<string, string>>): Promise<string>;
}

const maxAnswerBytes = 8 * 1024 * 1024;
const maxConnections = 16;

/** Opens a connection to GATEWAY_URL; undefined without this setting. */
export function openGatewayConnection(settings: AskingSettings): (GatewayConnection & AsyncDisposable) | undefined {
  const { GATEWAY_URL: url, ASK_TIMEOUT: timeoutMs } = settings;
  if (url === undefined) return undefined;
  const agent = new Agent({
    connections: maxConnections,
    maxResponseSize: maxAnswerBytes,
    connectTimeout: timeoutMs,
    // Below the five seconds after which common servers close idle connections.
    keepAliveTimeout: 4_000,
    keepAliveMaxTimeout: 4_000,
  });
  return {
    async send(body, headers) {
      const signal = AbortSignal.timeout(timeoutMs);
      const post = async () => (await request(url, { dispatcher: agent, method: 'POST', headers, body, signal })).body;
      try {
        return await (await onceMore(post)).text();
      } catch (error) {
        throw new OperationError(reasonOf(error, timeoutMs));
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

/** Repeats a query whose connection the gateway has just closed. It changes nothing. */
async function onceMore<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof errors.SocketError) return send();
    throw error;
  }
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `the query took longer than ${timeoutMs / 1_000} s`;
  }
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'the result is too large';
  return 'the gateway cannot be reached; try again later';
}

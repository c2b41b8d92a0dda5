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
  const agent = new Agent({ connections: maxConnections, maxResponseSize: maxAnswerBytes, connectTimeout: timeoutMs });
  return {
    async send(body, headers) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const answer = await request(url, { dispatcher: agent, method: 'POST', headers, body, signal });
        return await answer.body.text();
      } catch (error) {
        throw new OperationError(reasonOf(error, timeoutMs));
      }
    },
    [Symbol.asyncDispose]: () => agent.destroy(),
  };
}

function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `the query took longer than ${timeoutMs / 1_000} s`;
  }
  if (error instanceof errors.ResponseExceededMaxSizeError) return 'the result is too large';
  return 'the gateway cannot be reached; try again later';
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a stand-in answers. */
export interface StandInResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Bytes after which the connection breaks. */
  readonly cutAt?: number;
}

interface StandInServer {
  readonly url: string;
  readonly http: Server;
  close(): Promise<void>;
}

export const json = { 'content-type': 'application/json;charset=UTF-8' };

/** Serves requests on a local port. `port` 0: any free one. */
export async function serveStandIn(
  port: number,
  handle: (request: IncomingMessage, response: ServerResponse, text: string) => void,
): Promise<StandInServer> {
  const http = createServer((request, response) => {
    void request.toArray().then((chunks) => handle(request, response, Buffer.concat(chunks).toString()));
  });
  http.listen(port, '127.0.0.1');
  await once(http, 'listening');
  return {
    url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    http,
    async close() {
      http.closeAllConnections();
      http.close();
      await once(http, 'close');
    },
  };
}

/** Sends a response; undefined for none at all, null for a connection that ends. */
export function send(response: ServerResponse, answer: StandInResponse | undefined | null): void {
  if (answer === undefined) return;
  if (answer === null) return void response.destroy();
  const { status, headers, body, cutAt } = answer;
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...json, ...headers, 'content-length': bytes.length });
  if (cutAt === undefined) response.end(bytes);
  else response.write(bytes.subarray(0, cutAt), () => response.destroy());
}

import { createServer, type IncomingMessage } from 'node:http';
import { type ListenOptions, listen, localNames } from '@sophia/serving';
import type { Metrics } from '../telemetry/metrics.ts';

/** Metrics in Prometheus' text format. */
export type Scraped = Pick<Metrics, 'text' | 'contentType'>;

/** Serves `/metrics` on its own port, which clients need not reach. Rejects if the port is not available. */
export async function serveMetrics({ text, contentType }: Scraped, where: ListenOptions) {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end();
      return;
    }
    text().then(
      (metrics) => response.writeHead(200, { 'content-type': contentType }).end(metrics),
      () => response.writeHead(500).end(),
    );
  });
  const port = await listen(server, where);
  return {
    port,
    close() {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/**
 * Headers that proxies add to a request. A proxy that adds none and sends its own address as host cannot be detected.
 */
const addedByProxies = /^(?:x-forwarded-.*|forwarded|via|x-real-ip|cf-connecting-ip|true-client-ip)$/;

/** Proxies that add no headers often keep the host that the client sent. */
const isNameOfThisMachine = localNames([]);

/**
 * Returns true if a request comes from this machine, and not through a proxy on it. Without a server it always does.
 */
export function isFromThisMachine(serverContext: object): boolean {
  const { req } = serverContext as { readonly req?: IncomingMessage };
  if (!req) return true;
  if (!/^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '')) return false;
  const { host, ...headers } = req.headers;
  if (Object.keys(headers).some((name) => addedByProxies.test(name))) return false;
  const name = URL.parse(`http://${host}`)?.hostname;
  return host === undefined || (name !== undefined && isNameOfThisMachine(name));
}

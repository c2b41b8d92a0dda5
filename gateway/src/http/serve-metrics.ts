import { createServer, type IncomingMessage } from 'node:http';
import { type ListenOptions, listen } from '@sophia/serving';
import type { Scraped } from './use-probes.ts';

/** Serves `/metrics` on a port of its own, which need not be reached by clients. Rejects when it cannot have the port. */
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

/** Whether a request comes from this machine itself, and not through a proxy on it. Without a server it can only be so. */
export function isFromThisMachine({ headers }: Request, serverContext: object): boolean {
  const { req } = serverContext as { readonly req?: IncomingMessage };
  if (headers.has('x-forwarded-for') || headers.has('forwarded')) return false;
  return !req || /^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '');
}

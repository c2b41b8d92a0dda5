import { createServer, type IncomingMessage } from 'node:http';
import { type ListenOptions, listen, localNames } from '@sophia/serving';
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

/** What proxies add to a request. One that adds nothing and sends its own address as the host cannot be told. */
const addedByProxies = /^(?:x-forwarded-.*|forwarded|via|x-real-ip|cf-connecting-ip|true-client-ip)$/;

/** Proxies that add nothing often leave the host as the client named it. */
const isNameOfThisMachine = localNames([]);

/** Whether a request comes from this machine itself, and not through a proxy on it. Without a server it can only be so. */
export function isFromThisMachine(serverContext: object): boolean {
  const { req } = serverContext as { readonly req?: IncomingMessage };
  if (!req) return true;
  if (!/^(?:::1|(?:::ffff:)?127\.[\d.]+)$/.test(req.socket.remoteAddress ?? '')) return false;
  const { host, ...headers } = req.headers;
  if (Object.keys(headers).some((name) => addedByProxies.test(name))) return false;
  const name = URL.parse(`http://${host}`)?.hostname;
  return host === undefined || (name !== undefined && isNameOfThisMachine(name));
}

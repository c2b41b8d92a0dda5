import { createServer } from 'node:http';
import { type ListenOptions, listen } from '@sophia/serving';
import type { Scraped } from '../telemetry/metrics.ts';
import { pageHeaders } from './pages/page-headers.ts';

/** Serves `/metrics` on its own port, which clients need not reach. Rejects if the port is not available. */
export async function serveMetrics({ text, contentType }: Scraped, where: ListenOptions) {
  const server = createServer((request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404, pageHeaders).end();
      return;
    }
    text().then(
      (metrics) => response.writeHead(200, { ...pageHeaders, 'content-type': contentType }).end(metrics),
      () => response.writeHead(500, pageHeaders).end(),
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

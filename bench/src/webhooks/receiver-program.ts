import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * Receives webhooks in a process of its own: `/good/N` takes them after the milliseconds of the first argument, `/fails` answers 500,
 * and `/hangs` never answers. `/count` tells how many were taken.
 */
const latencyMs = Number(process.argv[2]);
let taken = 0;
const server = createServer((request, response) => {
  if (request.url === '/count') {
    response.end(String(taken));
    return;
  }
  request.resume();
  request.on('end', () => {
    if (request.url === '/hangs') return;
    if (request.url === '/fails') {
      response.writeHead(500).end();
      return;
    }
    setTimeout(() => {
      taken++;
      response.writeHead(204).end();
    }, latencyMs);
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
process.on('disconnect', () => process.exit());

import { once } from 'node:events';
import { createServer } from 'node:net';

const attempts = 1_000;
/** Systems use higher ports for outgoing connections and for servers without a port of their own. */
const lowest = 20_000;
/** Each worker of a test run has its own ports, so that no other takes one between two starts of a server. */
const portsOfWorker = 1_000;
const workers = 10;

/** Returns a free port of 127.0.0.1. */
export const freePort = (): Promise<number> => freePortRange(1);

/**
 * Returns the first of `length` consecutive free ports of 127.0.0.1. A server can be stopped and started again on them.
 */
export async function freePortRange(length: number): Promise<number> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const worker = Number(process.env.VITEST_POOL_ID ?? 0) % workers;
    const first = lowest + worker * portsOfWorker + Math.floor(Math.random() * (portsOfWorker - length));
    const ports = Array.from({ length }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
  throw new Error(`Found no ${length} free ports in a row in ${attempts} attempts`);
}

async function isFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') return false;
    throw error;
  }
}

async function listenOnce(port: number): Promise<void> {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  server.close();
  await once(server, 'close');
}

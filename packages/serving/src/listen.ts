import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Resolves with the port; rejects when it cannot be had, such as when it is in use. */
export function listen(server: Server, { host, port }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

/** Why `listen` rejected in words for whoever chose the port; undefined for any other error. */
export function listenFailure(error: unknown, { host, port }: ListenOptions): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${host} to listen on`;
  if (code === 'EACCES') return `port ${port} may not be listened on by this user`;
  return undefined;
}

/** The name by which this machine's own clients reach a server that listens on `host`. */
export function clientHostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

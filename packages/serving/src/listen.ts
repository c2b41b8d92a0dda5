import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ListenOptions {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
}

/** Listens and resolves with the port. Rejects with Node's error if that fails, for example if the port is in use. */
export function listen(server: Server, { host, port }: ListenOptions): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve(portOf(server.address()));
    });
  });
}

/** Explains an error of `listen` to the user who chose host and port. Returns undefined for other errors. */
export function listenFailure(error: unknown, { host, port }: ListenOptions): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return `port ${port} on ${host} is in use`;
  if (code === 'EADDRNOTAVAIL') return `this machine has no address ${host} to listen on`;
  if (code === 'EACCES') return `this user may not listen on port ${port}`;
  return undefined;
}

/** Returns the host name for URLs of a server that listens on `host`, as clients on this machine use it. */
export function clientHostOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}

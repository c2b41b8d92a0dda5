import { createServer } from 'node:net';

export interface PortUse {
  program: string;
  host: string;
  port: number;
  /** How to choose another one. */
  setting: string;
}

/** One line for each port that cannot be had. */
export async function portProblems(uses: readonly PortUse[]): Promise<string[]> {
  const problems = await Promise.all(uses.map(problemOf));
  return problems.filter((problem) => problem !== undefined);
}

async function problemOf({ program, host, port, setting }: PortUse): Promise<string | undefined> {
  const code = await listenOnce(host, port);
  if (code === undefined) return undefined;
  const needs = `${program} needs it; set ${setting} to use another`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: ${needs}`;
  if (code === 'EACCES') return `Port ${port} may not be used by this user: ${needs}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST: this machine has no address ${host}`;
  return `Port ${port} cannot be listened on (${code}): ${needs}`;
}

/** The error code, or undefined when the port is free. */
function listenOnce(host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  return promise;
}

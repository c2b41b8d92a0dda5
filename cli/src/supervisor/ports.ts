import { createServer } from 'node:net';

export interface PortUse {
  program: string;
  host: string;
  port: number;
  /** Name of the setting that changes the port. */
  setting: string;
}

/** Returns one line for each port that cannot be used. */
export async function portProblems(uses: readonly PortUse[]): Promise<string[]> {
  const problems = await Promise.all(uses.map(problemOf));
  return problems.filter((problem) => problem !== undefined);
}

async function problemOf({ program, host, port, setting }: PortUse): Promise<string | undefined> {
  const code = await listenOnce(host, port);
  if (code === undefined) return undefined;
  const needs = `${program} needs it; set ${setting} to use another`;
  if (code === 'EADDRINUSE') return `Port ${port} is in use: ${needs}`;
  if (code === 'EACCES') return `This user may not listen on port ${port}: ${needs}`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST: this machine has no address ${host}`;
  return `Cannot listen on port ${port} (${code}): ${needs}`;
}

/** Returns the error code, or undefined if the port is free. */
function listenOnce(host: string, port: number): Promise<string | undefined> {
  const { promise, resolve } = Promise.withResolvers<string | undefined>();
  const server = createServer();
  server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
  server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(undefined)));
  return promise;
}

import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

/** Information of a running `start` for commands in other terminals. */
const runningSchema = z.object({
  pid: z.number().int().positive(),
  gatewayUrl: z.url(),
  /** Has no user and password for an external server. */
  databaseUrl: z.url(),
  /** Set when events go through NATS; without password. */
  natsUrl: z.url().optional(),
});

export type RunningStart = z.infer<typeof runningSchema>;

const pathIn = (dataDir: string): string => join(dataDir, 'running.json');

/** Writes the file and then renames it, because other processes may read it at any time. */
export async function writeRunningFile(dataDir: string, running: RunningStart): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(running), { mode: 0o600 });
  await rename(draft, pathIn(dataDir));
}

export async function removeRunningFile(dataDir: string): Promise<void> {
  await rm(pathIn(dataDir), { force: true });
}

/** Returns the `start` that runs with this data folder, or undefined. Ignores a file that a killed `start` left. */
export async function findRunning(dataDir: string): Promise<RunningStart | undefined> {
  const running = await read(dataDir);
  if (!running || !processExists(running.pid)) return undefined;
  // Another program may have this pid by now, so its gateway must respond too.
  return (await answers(new URL(running.gatewayUrl))) ? running : undefined;
}

async function read(dataDir: string): Promise<RunningStart | undefined> {
  try {
    return runningSchema.safeParse(JSON.parse(await readFile(pathIn(dataDir), 'utf8'))).data;
  } catch {
    // No file, or an invalid one: no `start` runs.
    return undefined;
  }
}

function processExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function answers({ hostname, port }: URL): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 80), timeout: 2_000 });
  socket.once('connect', () => resolve(true));
  socket.once('error', () => resolve(false));
  socket.once('timeout', () => resolve(false));
  return promise.finally(() => socket.destroy());
}

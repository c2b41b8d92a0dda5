import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod';

/** What a running `start` tells the commands in other terminals. */
const runningSchema = z.object({
  pid: z.number().int().positive(),
  gatewayUrl: z.url(),
  /** Without user and password when the server is not ours. */
  databaseUrl: z.url(),
  /** Where events travel through NATS; without password. */
  natsUrl: z.url().optional(),
});

export type RunningStart = z.infer<typeof runningSchema>;

const pathIn = (dataDir: string): string => join(dataDir, 'running.json');

/** Moved into place whole, for others may read at any moment. */
export async function writeRunningFile(dataDir: string, running: RunningStart): Promise<void> {
  await mkdir(dataDir, { recursive: true });
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(running), { mode: 0o600 });
  await rename(draft, pathIn(dataDir));
}

export async function removeRunningFile(dataDir: string): Promise<void> {
  await rm(pathIn(dataDir), { force: true });
}

/** The `start` that runs with this data folder, or undefined; a file that a killed one left behind does not count. */
export async function findRunning(dataDir: string): Promise<RunningStart | undefined> {
  const running = await read(dataDir);
  if (!running || !processExists(running.pid)) return undefined;
  // The pid may be another program's by now; a `start` has its gateway open.
  return (await answers(new URL(running.gatewayUrl))) ? running : undefined;
}

async function read(dataDir: string): Promise<RunningStart | undefined> {
  try {
    return runningSchema.safeParse(JSON.parse(await readFile(pathIn(dataDir), 'utf8'))).data;
  } catch {
    // Absent, or no file of ours: either way no `start` speaks to us from it.
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

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { Note } from '@sophia/serving';

/** A program that sends {type: 'ready'} to its parent, and ends when its parent is gone. */
export interface ProgramSpec {
  name: string;
  /** Path of its TypeScript file. */
  file: string;
  args?: readonly string[];
  env: NodeJS.ProcessEnv;
  /** True if it contains several programs and reports itself which of them failed to start. @default false */
  isSeveral?: boolean;
}

export interface Exit {
  /** Description for a message. */
  how: string;
  /** Exit code; 0 only for a normal exit. */
  code: number;
}

export interface Running {
  /** Resolves with what the program notes when it serves; undefined if it ends before. */
  readonly ready: Promise<readonly Note[] | undefined>;
  readonly exited: Promise<Exit>;
  /** Asks the program to stop, and kills it after `graceMs` milliseconds. */
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts a program in its own process group, so that Ctrl-C in the terminal reaches only this process, which stops its
 * programs in order.
 */
export function launch({ file, args = [], env }: ProgramSpec, onLine: (line: string) => void): Running {
  const child = fork(file, args, { env, execArgv: [], detached: true, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const output = Promise.all([child.stdout, child.stderr].map((stream) => forEachLine(stream, onLine)));
  // Waits for the remaining output, which may arrive after the exit.
  const exited = exitOf(child).then((exit) => output.then(() => exit));
  const ready = Promise.race([readyMessage(child), exited.then(() => undefined)]);
  return {
    ready,
    exited,
    async stop(graceMs) {
      child.kill('SIGTERM');
      const fuse = new AbortController();
      await Promise.race([exited, wait(graceMs, undefined, { signal: fuse.signal }).then(() => child.kill('SIGKILL'))]);
      fuse.abort();
      await exited;
    },
  };
}

function readyMessage(child: ChildProcess): Promise<readonly Note[]> {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'ready')
        resolve('notes' in message ? (message.notes as readonly Note[]) : []);
    });
  });
}

async function exitOf(child: ChildProcess): Promise<Exit> {
  await once(child, 'exit');
  const { exitCode, signalCode } = child;
  return exitCode === null ? { how: String(signalCode), code: 1 } : { how: `exit code ${exitCode}`, code: exitCode };
}

async function forEachLine(stream: Readable | null, onLine: (line: string) => void): Promise<void> {
  if (stream) for await (const line of createInterface({ input: stream })) onLine(line);
}

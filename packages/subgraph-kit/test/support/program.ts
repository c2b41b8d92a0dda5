import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly child: ChildProcess;
  /** What it has printed so far. */
  output(): string;
  /** The address that it serves at; rejects when it ends before. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** The library as a program of its own, with nothing in its environment but these settings. */
export function startLibrary(settings: Record<string, string>): Program {
  const path = fileURLToPath(new URL('./library-program.ts', import.meta.url));
  const child = fork(path, { silent: true, env: { PORT: '0', LOG_LEVEL: 'info', ...settings }, execArgv: [] });
  let output = '';
  const streams = [child.stdout, child.stderr].filter((stream) => stream !== null);
  for (const stream of streams) {
    stream.on('data', (chunk) => {
      output += String(chunk);
    });
  }
  // Not the event `close`, which does not come for a child that was disconnected.
  const ended = Promise.all([once(child, 'exit'), ...streams.map((stream) => once(stream, 'end'))]).then(
    ([[code, signal]]) => ({ code, signal }),
  );
  const ready = Promise.race([
    once(child, 'message').then(([message]) => {
      if (message?.type !== 'ready') throw new Error(`unexpected message ${JSON.stringify(message)}`);
      return String(message.url);
    }),
    ended.then(() => Promise.reject(new Error(`the program ended: ${output}`))),
  ]);
  // A test that expects the end does not wait for this.
  ready.catch(() => undefined);
  return { child, output: () => output, ready, ended };
}

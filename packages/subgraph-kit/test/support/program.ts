import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

export interface Program {
  readonly child: ChildProcess;
  /** Output so far. */
  output(): string;
  /** Address of the server; rejects if the program ends first. */
  readonly ready: Promise<string>;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Starts the library as a separate program with only these settings in its environment. */
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
  // Not the event `close`, which does not occur for a disconnected child.
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
  // Ignored here, for tests that expect the program to end.
  ready.catch(() => undefined);
  return { child, output: () => output, ready, ended };
}

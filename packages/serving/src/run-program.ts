import { hideSecretsOfCrash, withoutSecrets } from '@sophia/settings';

/** What a program tells its operator when it serves, such as which model it uses. */
export interface Note {
  /** One word. */
  readonly about: string;
  readonly text: string;
}

/** A running server. */
export interface ServingProgram {
  readonly url: string;
  readonly notes?: readonly Note[];
  /** Finishes requests in flight and closes all resources. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  readonly start: () => Promise<ServingProgram>;
  /** Returns one line that explains a failed start to the user, or undefined if it was already printed. */
  readonly failure: (error: unknown) => string | undefined;
  readonly log: (line: string) => void;
}

/**
 * Runs a server as this process. Serves until SIGINT, SIGTERM or the end of the parent process, then closes the server
 * and ends the process. If `start` fails, prints one line and ends with code 1. A parent process with an IPC channel
 * receives `{ type: 'ready', url, notes }`, and may send `{ type: 'stop' }`.
 */
export async function runProgram({ start, failure, log }: ProgramOptions): Promise<void> {
  // Read before the start. If the parent ends meanwhile, the channel closes and `process.send` disappears.
  const hasParent = process.send !== undefined;
  hideSecretsOfCrash();
  const program = await start().catch((error: unknown) => {
    const line = failure(error);
    if (line !== undefined) console.error(withoutSecrets(line));
    process.exit(1);
  });

  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    // A second signal means that the user does not want to wait.
    if (stopping) process.exit(1);
    stopping = true;
    log(`Stopping: ${why}`);
    await program.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));
  if (hasParent) {
    // A killed parent cannot send a signal, but its channel closes.
    if (!process.connected) return stop('the parent process has ended');
    process.on('message', (message) => {
      // On Ctrl-C a terminal signals parent and children alike, so that this process may be stopping already.
      if (isStop(message) && !stopping) void stop('the parent process asked for it');
    });
    process.on('disconnect', () => void stop('the parent process has ended'));
    process.send?.({ type: 'ready', url: program.url, notes: program.notes ?? [] });
  }
  for (const { about, text } of program.notes ?? []) log(`${about}: ${text}`);
  log(`Serving ${program.url}`);
}

function isStop(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop';
}

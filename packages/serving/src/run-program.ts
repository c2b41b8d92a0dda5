/** What a program serves until it is told to stop. */
export interface ServingProgram {
  readonly url: string;
  /** Finishes what is in flight, and lets go of everything. */
  close(): Promise<void>;
}

export interface ProgramOptions {
  readonly start: () => Promise<ServingProgram>;
  /** Why it could not start, in one line for a person; undefined when it has been said already. */
  readonly failure: (error: unknown) => string | undefined;
  readonly log: (line: string) => void;
}

/**
 * Runs this process as one program: serves until a signal or the end of its parent, closes, and ends the process. A
 * start that fails prints one line and ends with code 1. A parent that has opened a channel is told the address with
 * `{ type: 'ready', url }`, and may say `{ type: 'stop' }`.
 */
export async function runProgram({ start, failure, log }: ProgramOptions): Promise<void> {
  // Asked now: a parent that goes while this starts closes the channel, which then looks as if there had been none.
  const hasParent = process.send !== undefined;
  const program = await start().catch((error: unknown) => {
    const line = failure(error);
    if (line !== undefined) console.error(line);
    process.exit(1);
  });

  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    // A second signal means that the user will not wait.
    if (stopping) process.exit(1);
    stopping = true;
    log(`Stopping: ${why}`);
    await program.close();
    process.exit(0);
  };
  process.on('SIGINT', () => void stop('SIGINT'));
  process.on('SIGTERM', () => void stop('SIGTERM'));
  if (hasParent) {
    // A parent that was killed can send no signal; its end closes the channel.
    if (!process.connected) return stop('the parent process has gone');
    process.on('message', (message) => {
      // A signal may have come before: a terminal sends it to the parent and its children alike.
      if (isStop(message) && !stopping) void stop('the parent process says so');
    });
    process.on('disconnect', () => void stop('the parent process has gone'));
    process.send?.({ type: 'ready', url: program.url });
  }
  log(`Serving ${program.url}`);
}

function isStop(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'stop';
}

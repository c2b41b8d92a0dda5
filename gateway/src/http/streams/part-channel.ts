import { whenAborted } from '../../common/cancellation.ts';

/** Passes parts of several writers to one reader. */
export interface PartChannel extends AsyncIterator<Buffer, undefined> {
  /** Number of bytes that the reader has not taken yet. */
  readonly waitingBytes: number;
  /**
   * Resolves to true when the reader has taken the part, or to false if it never will. The writer's signal withdraws
   * it.
   */
  put(part: Buffer, writer: AbortSignal): Promise<boolean>;
  /** Closes the channel and drops the waiting parts. The reader gets the error, if there is one. */
  close(error?: Error): void;
}

interface Waiting {
  readonly part: Buffer;
  readonly settle: (taken: boolean) => void;
}

/**
 * Writers wait for the reader, so the channel holds at most one part of each. `onLeft` is called once, when it is
 * closed.
 */
export function createPartChannel(onLeft: () => void): PartChannel {
  const waiting = new Set<Waiting>();
  const over = { done: true, value: undefined } as const;
  let isClosed = false;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;

  function close(error?: Error): void {
    if (isClosed) return;
    isClosed = true;
    failure = error;
    for (const { settle } of waiting) settle(false);
    wake?.();
    onLeft();
  }

  return {
    get waitingBytes() {
      let bytes = 0;
      for (const { part } of waiting) bytes += part.length;
      return bytes;
    },
    put(part, writer) {
      if (isClosed || writer.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const stopListening = whenAborted(writer, () => settle(false));
        const settle = (isTaken: boolean) => {
          stopListening();
          waiting.delete(entry);
          resolve(isTaken);
        };
        const entry = { part, settle };
        waiting.add(entry);
        wake?.();
      });
    },
    close,
    async next() {
      while (waiting.size === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const [first] = waiting;
      if (failure) throw failure;
      if (!first) return over;
      first.settle(true);
      return { done: false, value: first.part };
    },
    async return() {
      close();
      return over;
    },
  };
}

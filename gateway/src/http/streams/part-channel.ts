import { whenAborted } from '../../common/cancellation.ts';

/** Parts of several writers on their way to one reader. */
export interface PartChannel extends AsyncIterator<Buffer, undefined> {
  /** Bytes that the reader has not taken yet. */
  readonly waitingBytes: number;
  /** Resolves when the reader has taken it; with false when it never will. The writer's signal withdraws it. */
  put(part: Buffer, writer: AbortSignal): Promise<boolean>;
  /** Nothing more is read, not even what waits. The reader is told of an error. */
  close(error?: Error): void;
}

interface Waiting {
  readonly part: Buffer;
  readonly settle: (taken: boolean) => void;
}

/** Writers wait for the reader, so that no more than one part of each is ever held. `onLeft` is told once that it is closed. */
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
        const stay = whenAborted(writer, () => settle(false));
        const settle = (isTaken: boolean) => {
          stay();
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

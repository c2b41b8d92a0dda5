/** Parts of several writers on their way to one reader. */
export interface PartChannel extends AsyncIterator<Buffer, undefined> {
  /** Resolves when the reader has come for it, and with false when it never will. */
  put(part: Buffer): Promise<boolean>;
  /** Nothing more is read, not even what waits. The reader is told of an error. */
  close(error?: Error): void;
}

interface Waiting {
  readonly part: Buffer;
  readonly settle: (taken: boolean) => void;
}

/** Writers wait for the reader, so that no more than one part of each is ever held. `onLeft` is told once that it is closed. */
export function createPartChannel(onLeft: () => void): PartChannel {
  const waiting: Waiting[] = [];
  const over = { done: true, value: undefined } as const;
  let isClosed = false;
  let failure: Error | undefined;
  let wake: (() => void) | undefined;

  function close(error?: Error): void {
    if (isClosed) return;
    isClosed = true;
    failure = error;
    for (const { settle } of waiting.splice(0)) settle(false);
    wake?.();
    onLeft();
  }

  return {
    put(part) {
      if (isClosed) return Promise.resolve(false);
      return new Promise((settle) => {
        waiting.push({ part, settle });
        wake?.();
      });
    },
    close,
    async next() {
      while (waiting.length === 0 && !isClosed) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const [first] = waiting.splice(0, 1);
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

/** Events that a test publishes, for the resolver of a subscription. */
export interface EventSource<T> {
  /** Resolves when there are this many listeners. */
  listened(count?: number): Promise<void>;
  readonly listeners: number;
  emit(event: T): void;
  subscribe(): AsyncGenerator<T, void>;
}

export function createEventSource<T>(): EventSource<T> {
  const listeners = new Set<(event: T) => void>();
  let waiting: (() => void)[] = [];
  return {
    get listeners() {
      return listeners.size;
    },
    async listened(count = 1) {
      while (listeners.size < count) await new Promise<void>((resolve) => waiting.push(resolve));
    },
    emit(event) {
      for (const listener of listeners) listener(event);
    },
    subscribe() {
      const events: T[] = [];
      let wake = () => {};
      let ended = false;
      const listener = (event: T) => {
        events.push(event);
        wake();
      };
      listeners.add(listener);
      for (const resolve of waiting) resolve();
      waiting = [];
      const end = async () => {
        ended = true;
        listeners.delete(listener);
        wake();
        return { done: true as const, value: undefined };
      };
      return {
        async next() {
          while (events.length === 0 && !ended) await new Promise<void>((resolve) => (wake = resolve));
          const [event] = events.splice(0, 1);
          return ended || event === undefined ? { done: true, value: undefined } : { done: false, value: event };
        },
        return: end,
        throw: end,
        [Symbol.asyncIterator]() {
          return this;
        },
        [Symbol.asyncDispose]: async () => void (await end()),
      };
    },
  };
}

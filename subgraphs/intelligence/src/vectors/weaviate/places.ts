/** Places that callers take in the order in which they ask. */
export interface Places {
  /** Waits for a free place. Rejects with the reason of `signal` if it aborts first. */
  take(signal: AbortSignal): Promise<Disposable>;
}

export function createPlaces(count: number): Places {
  const waiting = new Set<() => void>();
  let free = count;

  function release(): void {
    const [next] = waiting;
    if (next) next();
    else free++;
  }

  return {
    async take(signal) {
      signal.throwIfAborted();
      if (free > 0) {
        free--;
        return { [Symbol.dispose]: release };
      }
      const turn = Promise.withResolvers<void>();
      const begin = () => {
        waiting.delete(begin);
        turn.resolve();
      };
      const giveUp = () => {
        waiting.delete(begin);
        turn.reject(signal.reason);
      };
      waiting.add(begin);
      signal.addEventListener('abort', giveUp);
      await turn.promise.finally(() => signal.removeEventListener('abort', giveUp));
      return { [Symbol.dispose]: release };
    },
  };
}

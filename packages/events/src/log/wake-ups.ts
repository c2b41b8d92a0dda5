/** Listeners of a process that are called when there may be new events. */
export interface WakeUps {
  onPublished(listener: () => void): () => void;
  /** Calls all listeners. */
  wake(): void;
}

/**
 * Creates an empty set of listeners. While there are any, `begin` is in effect: it calls `wake` at news from other
 * processes, and returns a function that stops it.
 */
export function createWakeUps(begin: (wake: () => void) => () => void): WakeUps {
  const listeners = new Set<{ readonly call: () => void }>();
  let end: (() => void) | undefined;
  const wake = () => {
    for (const { call } of listeners) call();
  };
  return {
    wake,
    onPublished(call) {
      const listener = { call };
      listeners.add(listener);
      end ??= begin(wake);
      return () => {
        listeners.delete(listener);
        if (listeners.size > 0) return;
        end?.();
        end = undefined;
      };
    },
  };
}

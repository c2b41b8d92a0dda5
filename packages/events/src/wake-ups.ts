/** Those of a process who want to know when there may be something new; what tells of it runs only while there are any. */
export interface WakeUps {
  onPublished(listener: () => void): () => void;
  /** Calls all listeners. */
  wake(): void;
}

/** `begin` starts to call `wake` at news from outside, and answers with what ends that. */
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

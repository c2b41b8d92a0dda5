/** Waits `ms` milliseconds. Rejects with the signal's reason when that is aborted. */
export function pause(ms: number, signal: AbortSignal | undefined): Promise<void> {
  if (signal?.aborted) return Promise.reject(signal.reason);
  return new Promise((resolve, reject) => {
    const stopListening =
      signal &&
      whenAborted(signal, () => {
        clearTimeout(timer);
        reject(signal.reason);
      });
    const timer = setTimeout(() => {
      stopListening?.();
      resolve();
    }, ms);
  });
}

/** Callbacks by signal. One listener serves them all, since adding a listener costs more than everything else here. */
const callbacks = new WeakMap<AbortSignal, Set<() => void>>();

/** Work that can be cancelled. */
export interface Cancellation {
  readonly signal: AbortSignal;
  cancel(reason?: unknown): void;
}

/** Creates a signal that tells the callbacks of `whenAborted` itself, so that waiting for it needs no listener. */
export function createCancellation(): Cancellation {
  const controller = new AbortController();
  const { signal } = controller;
  const waiting = new Set<() => void>();
  callbacks.set(signal, waiting);
  return {
    signal,
    cancel(reason) {
      if (signal.aborted) return;
      controller.abort(reason);
      callAll(waiting);
    },
  };
}

function callAll(waiting: Set<() => void>): void {
  try {
    for (const callback of waiting) callback();
  } finally {
    waiting.clear();
  }
}

/** Calls back once when the signal is aborted. The returned function cancels that. */
export function whenAborted(signal: AbortSignal, callback: () => void): () => void {
  const known = callbacks.get(signal) ?? listen(signal);
  known.add(callback);
  return () => known.delete(callback);
}

function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  callbacks.set(signal, waiting);
  signal.addEventListener('abort', () => callAll(waiting), { once: true });
  return waiting;
}

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

/** Calls back once when the signal is aborted. The returned function cancels that. */
export function whenAborted(signal: AbortSignal, callback: () => void): () => void {
  const known = callbacks.get(signal) ?? listen(signal);
  known.add(callback);
  return () => known.delete(callback);
}

function listen(signal: AbortSignal): Set<() => void> {
  const waiting = new Set<() => void>();
  callbacks.set(signal, waiting);
  signal.addEventListener(
    'abort',
    () => {
      for (const callback of waiting) callback();
      waiting.clear();
    },
    { once: true },
  );
  return waiting;
}

import { useSyncExternalStore } from 'react';

/** `waiting` until the first connection; then if it is there or lost. */
export type ConnectionState = 'waiting' | 'connected' | 'lost';

let state: ConnectionState = 'waiting';
const listeners = new Set<() => void>();
const whenBack = new Set<() => void>();

export function noteConnection(isConnected: boolean): void {
  const next = isConnected ? 'connected' : 'lost';
  if (next === state) return;
  const isBack = state === 'lost';
  state = next;
  for (const listener of listeners) listener();
  if (isBack) for (const listener of whenBack) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Calls `listener` each time that the lost connection is back. */
export const onConnectionBack = (listener: () => void) => void whenBack.add(listener);

/** State of the connection over which live data come. */
export const useConnection = (): ConnectionState => useSyncExternalStore(subscribe, () => state);

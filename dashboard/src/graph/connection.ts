import { useSyncExternalStore } from 'react';

/** `waiting` until the first connection; then if it is there or lost. */
export type ConnectionState = 'waiting' | 'connected' | 'lost';

let state: ConnectionState = 'waiting';
const listeners = new Set<() => void>();

export function noteConnection(isConnected: boolean): void {
  const next = isConnected ? 'connected' : 'lost';
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** State of the connection over which live data come. */
export const useConnection = (): ConnectionState => useSyncExternalStore(subscribe, () => state);

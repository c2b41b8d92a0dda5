import { useSyncExternalStore } from 'react';

/** `waiting` until the first connection; then if it is there or lost. `off` if the gateway has no live queries. */
export type ConnectionState = 'waiting' | 'connected' | 'lost' | 'off';

let state: ConnectionState = 'waiting';
const listeners = new Set<() => void>();
const whenBack = new Set<() => void>();

export function noteConnection(isConnected: boolean): void {
  if (state !== 'off') become(isConnected ? 'connected' : 'lost');
}

/** Nothing more is said of the connection: what is shown does not rest on it. */
export const noteNoLiveQueries = (): void => become('off');

function become(next: ConnectionState): void {
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

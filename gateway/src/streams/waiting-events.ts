import type { ExecutionResult } from 'graphql';

/** Responses in the queues of clients. */
export interface WaitingEvents {
  /** Watches a queue through a function that lists its events. The returned function stops that. */
  watch(waiting: () => readonly ExecutionResult[]): () => void;
  /** Counts waiting events and estimates their memory. A response that several clients wait for is counted once. */
  measure(): { readonly events: number; readonly bytes: number };
}

/** Size of a place in a queue, in bytes. */
const placeBytes = 8;

export function createWaitingEvents(): WaitingEvents {
  const queues = new Set<() => readonly ExecutionResult[]>();
  return {
    watch(waiting) {
      queues.add(waiting);
      return () => queues.delete(waiting);
    },
    measure() {
      const distinct = new Set<ExecutionResult>();
      let events = 0;
      for (const waiting of queues) {
        for (const event of waiting()) distinct.add(event);
        events += waiting().length;
      }
      let bytes = events * placeBytes;
      for (const event of distinct) bytes += bytesOf(event);
      return { events, bytes };
    },
  };
}

/** Returns the size of a response, without its errors. */
const bytesOf = (event: ExecutionResult) => ('size' in event ? Number(event.size) : 0);

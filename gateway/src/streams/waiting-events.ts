import type { ExecutionResult } from 'graphql';

/** Responses that wait in the queues of clients. */
export interface WaitingEvents {
  /** Watches a queue, by what waits in it, until the function that it answers with is called. */
  watch(waiting: () => readonly ExecutionResult[]): () => void;
  /** How many there are, and about how much memory they take. What several clients wait for is held once. */
  measure(): { readonly events: number; readonly bytes: number };
}

/** What a place in a queue takes, in bytes. */
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

/** Of the text, in which most characters take a byte. */
const bytesOf = (event: ExecutionResult) => ('characters' in event ? Number(event.characters) : 0);

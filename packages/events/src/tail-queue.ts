import type { ReadEvent } from './envelope.ts';

/** Thrown to a listener for which too many events wait. It can listen again after the last event that it received. */
export class TailOverflowError extends Error {
  constructor() {
    super(`the listener is more than ${maxWaiting} events behind`);
    this.name = 'TailOverflowError';
  }
}

const maxWaiting = 1_000;

/** Queue of events for one listener of a tail. */
export class TailQueue {
  readonly #waiting: ReadEvent[] = [];
  #state: 'open' | 'closed' | 'overflown' = 'open';
  #arrival = Promise.withResolvers<void>();

  add(event: ReadEvent): void {
    if (this.#state !== 'open') return;
    if (this.#waiting.length === maxWaiting) {
      this.#state = 'overflown';
      this.#waiting.length = 0;
    } else {
      this.#waiting.push(event);
    }
    this.#arrival.resolve();
  }

  /** Waits for the next event. Resolves with undefined after the queue is closed. */
  async next(): Promise<ReadEvent | undefined> {
    for (;;) {
      const event = this.#waiting.shift();
      if (event) return event;
      if (this.#state === 'overflown') throw new TailOverflowError();
      if (this.#state === 'closed') return undefined;
      this.#arrival = Promise.withResolvers();
      await this.#arrival.promise;
    }
  }

  close(): void {
    this.#state = 'closed';
    this.#waiting.length = 0;
    this.#arrival.resolve();
  }
}

import type { EventType } from './catalog.ts';
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
export class Listener {
  readonly types: readonly EventType[];
  /** Resolves with the position after which the tail delivers events, or with undefined if it is closed before. */
  readonly joined: Promise<string | undefined>;
  readonly #join = Promise.withResolvers<string | undefined>();
  readonly #wants: (event: ReadEvent) => boolean;
  readonly #waiting: ReadEvent[] = [];
  #from: bigint | undefined;
  #state: 'open' | 'closed' | 'overflown' = 'open';
  #arrival = Promise.withResolvers<void>();

  constructor(types: readonly EventType[], wants: (event: ReadEvent) => boolean) {
    this.types = types;
    this.#wants = wants;
    this.joined = this.#join.promise;
  }

  get hasJoined(): boolean {
    return this.#from !== undefined;
  }

  join(head: string): void {
    this.#from = BigInt(head);
    this.#join.resolve(head);
  }

  offer(event: ReadEvent): void {
    if (
      this.#state !== 'open' ||
      this.#from === undefined ||
      BigInt(event.position) <= this.#from ||
      !this.#wants(event)
    )
      return;
    if (this.#waiting.length === maxWaiting) {
      this.#state = 'overflown';
      this.#waiting.length = 0;
    } else {
      this.#waiting.push(event);
    }
    this.#arrival.resolve();
  }

  /** Waits for the next event. Resolves with undefined after the listener is closed. */
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
    this.#join.resolve(undefined);
    this.#arrival.resolve();
  }
}

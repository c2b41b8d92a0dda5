import type { Pipeable, Sink } from '@sophia/serving';
import { Backlog, type BacklogOptions, type QueuedEvent } from './backlog.ts';

export interface EventQueueOptions<Event> extends BacklogOptions<Event> {
  /** Called once when nobody reads it any more. */
  readonly onLeft: () => void;
}

/** Events on their way to one subscriber, who may be slower than the others. */
export interface EventQueue<Event> extends Pipeable<QueuedEvent<Event>> {
  push(event: Event): void;
  /** What has not been read yet, the oldest first. */
  readonly waiting: readonly Event[];
  /** Resolves once nothing waits, or nobody reads it any more. */
  taken(): Promise<void>;
  /** Ends it behind what waits. */
  end(): void;
  /** Ends it with an error behind what waits. */
  fail(error: unknown): void;
}

/** The queue was ended because its subscriber was too slow. */
export class SlowSubscriber extends Error {}

interface Ending {
  readonly failure?: { readonly error: unknown };
}

const over = { done: true, value: undefined } as const;

export function createEventQueue<Event>(options: EventQueueOptions<Event>): EventQueue<Event> {
  return new Queue(options);
}

/** A class, as there may be tens of thousands, each of which would have a closure for every method. */
class Queue<Event> implements EventQueue<Event> {
  readonly #backlog: Backlog<Event>;
  readonly #onLeft: () => void;
  #ending: Ending | undefined;
  #isLeft = false;
  /** Of who iterates. */
  #wake: (() => void) | undefined;
  /** Receives the events, if the client pipes the queue. */
  #sink: Sink<QueuedEvent<Event>> | undefined;
  #isFull = false;
  #whenTaken: (() => void) | undefined;

  constructor({ onLeft, ...options }: EventQueueOptions<Event>) {
    this.#backlog = new Backlog(options);
    this.#onLeft = onLeft;
  }

  get waiting(): readonly Event[] {
    return this.#backlog.events;
  }

  async taken(): Promise<void> {
    while (!this.#backlog.isEmpty && !this.#isLeft) {
      await new Promise<void>((resolve) => {
        this.#whenTaken = resolve;
      });
    }
  }

  push(event: Event): void {
    if (this.#ending || this.#isLeft) return;
    if (this.#sink && !this.#isFull) {
      this.#isFull = !this.#sink.take({ event, first: event, dropped: 0 });
      return;
    }
    if (this.#backlog.add(event)) {
      this.#wake?.();
      return;
    }
    // What waits is too old to be of use to somebody who cannot keep up.
    this.#backlog.clear();
    this.fail(new SlowSubscriber());
  }

  end(): void {
    this.#close({});
  }

  fail(error: unknown): void {
    this.#close({ failure: { error } });
  }

  #close(ending: Ending): void {
    this.#ending ??= ending;
    this.#wake?.();
    if (this.#backlog.isEmpty) this.#endSink();
  }

  #leave(): void {
    if (this.#isLeft) return;
    this.#isLeft = true;
    this.#backlog.clear();
    this.#whenTaken?.();
    this.#onLeft();
  }

  async next(): Promise<IteratorResult<QueuedEvent<Event>, undefined>> {
    while (this.#backlog.isEmpty && !this.#ending && !this.#isLeft) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    const queued = this.#backlog.take();
    this.#whenTaken?.();
    if (queued) return { done: false, value: queued };
    this.#leave();
    const failure = this.#ending?.failure;
    this.#ending = {};
    if (failure) throw failure.error;
    return over;
  }

  pipe(sink: Sink<QueuedEvent<Event>>): () => void {
    this.#sink = sink;
    const goOn = () => this.#goOn();
    goOn();
    return goOn;
  }

  #goOn(): void {
    this.#isFull = false;
    while (this.#sink && !this.#isFull) {
      const queued = this.#backlog.take();
      if (!queued) break;
      this.#isFull = !this.#sink.take(queued);
    }
    this.#whenTaken?.();
    if (this.#ending && this.#backlog.isEmpty) this.#endSink();
  }

  /** Once. */
  #endSink(): void {
    const sink = this.#sink;
    this.#sink = undefined;
    if (!sink) return;
    this.#leave();
    sink.ended(this.#ending?.failure);
  }

  async return(): Promise<IteratorReturnResult<undefined>> {
    this.#leave();
    this.#close({});
    return over;
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}

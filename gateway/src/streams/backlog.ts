/** What happens to a subscriber that takes events more slowly than they come. */
type Overflow =
  /** The oldest event that waits gives way. */
  | 'drop-oldest'
  /** An event that waits gives way to the next of the same entity, in its place; when too many wait, the oldest. */
  | 'conflate'
  /** Its stream ends. */
  | 'end';

export interface BacklogOptions<Event> {
  /** Events that may wait. */
  readonly max: number;
  readonly overflow: Overflow;
  /** Names the entity that an event is about; events for which it does not never give way to each other. */
  readonly entityOf?: (event: Event) => string | undefined;
  /** Told of each event that was dropped, or that was one too many. */
  readonly onDropped?: () => void;
}

export interface QueuedEvent<Event> {
  readonly event: Event;
  /** How many events before it were dropped, or have given way to it. */
  readonly dropped: number;
  /** The first event that stood in its place, which is the event itself when none has given way to it. */
  readonly first: Event;
}

interface Place<Event> {
  event: Event;
  readonly first: Event;
  readonly entity: string | undefined;
  /** How many have given way here. */
  replaced: number;
}

/** The events that wait for one subscriber. A class, as there may be tens of thousands of them. */
export class Backlog<Event> {
  readonly #options: BacklogOptions<Event>;
  #places: Place<Event>[] = [];
  /** Only where events give way to those of the same entity. */
  #byEntity: Map<string, Place<Event>> | undefined;
  #dropped = 0;

  constructor(options: BacklogOptions<Event>) {
    this.#options = options;
    if (options.overflow === 'conflate') this.#byEntity = new Map();
  }

  get isEmpty(): boolean {
    return this.#places.length === 0;
  }

  get events(): readonly Event[] {
    return this.#places.map(({ event }) => event);
  }

  /** False when the subscriber is to be given up. */
  add(event: Event): boolean {
    const { max, overflow, entityOf, onDropped } = this.#options;
    const entity = this.#byEntity && entityOf?.(event);
    const earlier = entity === undefined ? undefined : this.#byEntity?.get(entity);
    if (earlier) {
      onDropped?.();
      earlier.event = event;
      earlier.replaced += 1;
      return true;
    }
    if (this.#places.length >= max) {
      onDropped?.();
      if (overflow === 'end') return false;
      this.#dropped += 1 + (this.#takePlace()?.replaced ?? 0);
    }
    const place = { event, first: event, entity, replaced: 0 };
    this.#places.push(place);
    if (entity !== undefined) this.#byEntity?.set(entity, place);
    return true;
  }

  /** The oldest that waits. */
  take(): QueuedEvent<Event> | undefined {
    const place = this.#takePlace();
    if (!place) return undefined;
    const { event, first, replaced } = place;
    const queued = { event, first, dropped: this.#dropped + replaced };
    this.#dropped = 0;
    return queued;
  }

  clear(): void {
    this.#places = [];
    this.#byEntity?.clear();
  }

  #takePlace(): Place<Event> | undefined {
    const place = this.#places.shift();
    if (place?.entity !== undefined) this.#byEntity?.delete(place.entity);
    return place;
  }
}

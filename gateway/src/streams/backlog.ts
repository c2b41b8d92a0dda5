/** Policy for a subscriber that reads events more slowly than they arrive. */
type Overflow =
  /** Drops the oldest waiting event. */
  | 'drop-oldest'
  /**
   * Replaces a waiting event by the next of the same entity, in its place. If too many still wait, drops the oldest.
   */
  | 'conflate'
  /** Ends its stream. */
  | 'end';

export interface BacklogOptions<Event> {
  /** Maximum number of waiting events. */
  readonly max: number;
  readonly overflow: Overflow;
  /** Names the entity of an event. Events without an entity never replace each other. */
  readonly entityOf?: (event: Event) => string | undefined;
  /** Called for each event that is dropped, or that exceeds `max`. */
  readonly onDropped?: () => void;
}

export interface QueuedEvent<Event> {
  readonly event: Event;
  /** Number of events before it that were dropped or replaced. */
  readonly dropped: number;
  /** The first event in its place; the event itself if it replaced none. */
  readonly first: Event;
}

interface Place<Event> {
  event: Event;
  readonly first: Event;
  readonly entity: string | undefined;
  /** Number of events replaced in this place. */
  replaced: number;
}

/** The events that wait for one subscriber. A class, since there may be tens of thousands of instances. */
export class Backlog<Event> {
  readonly #options: BacklogOptions<Event>;
  #places: Place<Event>[] = [];
  /** Set only if events replace those of the same entity. */
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

  /** Returns false if the subscriber's stream must end. */
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

  /** Removes and returns the oldest waiting event. */
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

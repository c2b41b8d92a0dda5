import type { EventType } from './catalog.ts';
import type { BusEvent, ReadEvent } from './envelope.ts';

interface ReadOptions {
  /** Only events after this position; `'0'` for all. */
  after: string;
  types: readonly EventType[];
  /** Most events at once. */
  limit: number;
}

interface ReadResult {
  /** In the order of their positions. */
  events: ReadEvent[];
  /** Every event up to this position has been looked at: where to read on. */
  through: string;
}

interface PruneOptions {
  /** Events from this time on stay, and so do all that come after the first of them. */
  before: Date;
  /** Events after this position stay, too. */
  through: string;
}

/** Carries the events of all subgraphs to all that read them, at least once and in order per subject. */
export interface EventBus {
  /** Whose positions these are: those of buses with other names have nothing to do with them. */
  readonly name: string;
  /** Adds events in the order given; one that is there already (by its id) is passed over. */
  publish(events: readonly BusEvent[]): Promise<void>;
  read(options: ReadOptions): Promise<ReadResult>;
  /** The position of the newest event. */
  head(): Promise<string>;
  /** The lowest position after which reading misses nothing: events up to it may have been removed. */
  oldest(): Promise<string>;
  /** How many events of these types come after a position. */
  pending(after: string, types: readonly EventType[]): Promise<number>;
  /** Removes the events at the beginning of the bus that nothing keeps; answers how many. */
  prune(options: PruneOptions): Promise<number>;
  /** Removes all events of a tenant but the newest of the bus, so that positions never go back. */
  forget(tenant: string): Promise<void>;
  /**
   * Has the listener called when there may be something new, until the function that it answers with is called. Within
   * moments, as a rule; a word may be lost with a connection, so that a reader looks by himself now and then.
   */
  onPublished(listener: () => void): () => void;
}

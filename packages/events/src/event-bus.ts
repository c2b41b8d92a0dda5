import type { EventType } from './catalog.ts';
import type { BusEvent, ReadEvent } from './envelope.ts';

interface ReadOptions {
  /** Position after which to read; `'0'` reads all events. */
  after: string;
  types: readonly EventType[];
  /** Most events to return. */
  limit: number;
}

interface ReadResult {
  /** Events in the order of their positions. */
  events: ReadEvent[];
  /** Position from which to read on. All events up to it were considered. */
  through: string;
}

interface PruneOptions {
  /** Keeps events from this time on, and all events after the first of them. */
  before: Date;
  /** Keeps events after this position too. */
  through: string;
}

/** Delivers the events of all subgraphs to all readers, at least once and in order per subject. */
export interface EventBus {
  /** Name of the bus. Positions of buses with different names cannot be compared. */
  readonly name: string;
  /** Adds events in the given order. Skips events whose id is already on the bus. */
  publish(events: readonly BusEvent[]): Promise<void>;
  read(options: ReadOptions): Promise<ReadResult>;
  /** Returns the position of the newest event. */
  head(): Promise<string>;
  /** Returns the lowest position after which reading misses nothing. Events up to it may have been removed. */
  oldest(): Promise<string>;
  /** Counts the events of these types after a position. */
  pending(after: string, types: readonly EventType[]): Promise<number>;
  /** Removes events from the beginning of the bus, up to the first that an option keeps. Returns their number. */
  prune(options: PruneOptions): Promise<number>;
  /** Removes all events of a tenant. Keeps the newest event of the bus, so that positions never go back. */
  forget(tenant: string): Promise<void>;
  /**
   * Calls the listener soon after events were published. Returns a function that stops it. A call may get lost with a
   * connection, so readers must also look by themselves now and then.
   */
  onPublished(listener: () => void): () => void;
}

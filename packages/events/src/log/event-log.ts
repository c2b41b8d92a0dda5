type Json = string | number | boolean | null | Json[] | { [name: string]: Json };

/** An event of any type, as it is written: the attributes of CloudEvents 1.0, with the tenant as extension. */
export interface WrittenEvent {
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly tenantid: string;
  readonly traceparent?: string;
  readonly data: object;
}

/** An event for readers that do not know the catalogue. */
export interface PlainEvent extends WrittenEvent {
  /** Place in the log: a decimal bigint. Reading on after it misses nothing and repeats nothing. */
  readonly position: string;
  readonly data: { [name: string]: Json };
}

export interface ReadOptions<Type extends string = string> {
  /** Position after which to read; `'0'` reads all events. */
  readonly after: string;
  /** Types to read. Absent reads all types. */
  readonly types?: readonly Type[];
  /** Most events to return. */
  readonly limit: number;
}

export interface ReadResult<Event = PlainEvent> {
  /** Events in the order of their positions. */
  readonly events: Event[];
  /** Position from which to read on. All events up to it were considered. */
  readonly through: string;
}

/** The events of all subgraphs, for readers that name types of events by strings, such as the gateway. */
export interface EventSource {
  read(options: ReadOptions): Promise<ReadResult>;
  /** Returns the position of the newest event. */
  head(): Promise<string>;
  /** Returns the lowest position after which reading misses nothing. Events up to it may have been removed. */
  oldest(): Promise<string>;
  /**
   * Calls the listener soon after events were published. Returns a function that stops it. A call may get lost with a
   * connection, so readers must also look by themselves now and then.
   */
  onPublished(listener: () => void): () => void;
}

interface PruneOptions {
  /** Keeps events from this time on, and all events after the first of them. */
  readonly before: Date;
  /** Keeps events after this position too. */
  readonly through: string;
}

/** Delivers the events of all subgraphs to all readers, at least once and in order per subject. */
export interface EventLog extends EventSource {
  /** Name of the log. Positions of logs with different names cannot be compared. */
  readonly name: string;
  /** Adds events in the given order. Skips events whose id is already in the log. */
  publish(events: readonly WrittenEvent[]): Promise<void>;
  /** Counts the events of these types after a position. */
  pending(after: string, types: readonly string[]): Promise<number>;
  /** Removes events from the beginning of the log, up to the first that an option keeps. Returns their number. */
  prune(options: PruneOptions): Promise<number>;
  /** Removes the events of a tenant that match, except the newest event of the log. Returns their number. */
  erase(tenant: string, matches: (event: PlainEvent) => boolean): Promise<number>;
  /** Removes all events of a tenant. Keeps the newest event of the log, so that positions never go back. */
  forget(tenant: string): Promise<void>;
}

import type { JsonObject } from '../common/json.ts';

/** Something that happened, as a bus carries it: the attributes of CloudEvents 1.0, with the tenant as extension. */
export interface BusEvent {
  readonly id: string;
  readonly type: string;
  /** What it is about. */
  readonly subject: string;
  /** When it happened, ISO 8601 in UTC. */
  readonly time: string;
  readonly tenantid: string;
  /** Its place on the bus: a decimal bigint. */
  readonly position: string;
  readonly data: JsonObject;
}

export interface EventPage {
  /** In the order of their positions. */
  readonly events: readonly BusEvent[];
  /** Every event up to this position has been looked at: where to read on. */
  readonly through: string;
}

/** A durable log of events that is read by position: reading on after a position misses nothing and repeats nothing. */
export interface EventSource {
  /** Events after a position (`'0'` for all), of some types or of all, at most `limit`. Rejects when it is away. */
  read(options: {
    readonly after: string;
    readonly types?: readonly string[];
    readonly limit: number;
  }): Promise<EventPage>;
  /** The position of the newest event. */
  head(): Promise<string>;
  /** The lowest position after which nothing is missing; without it, none ever is. */
  oldest?(): Promise<string>;
  /** Has the listener called when there may be something new, until the function that it answers with is called. */
  onPublished?(listener: () => void): () => void;
}

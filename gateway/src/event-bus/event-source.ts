import type { JsonObject } from '../common/json.ts';

/** An event on the bus: the attributes of CloudEvents 1.0, with the tenant as an extension. */
export interface BusEvent {
  readonly id: string;
  readonly type: string;
  /** The object that the event is about. */
  readonly subject: string;
  /** Time of the event, ISO 8601 in UTC. */
  readonly time: string;
  readonly tenantid: string;
  /** Position on the bus: a decimal bigint. */
  readonly position: string;
  readonly data: JsonObject;
}

export interface EventPage {
  /** Events in the order of their positions. */
  readonly events: readonly BusEvent[];
  /** Position up to which every event was examined: the next read starts after it. */
  readonly through: string;
}

/** A durable log of events. Reading from a position neither misses nor repeats an event. */
export interface EventSource {
  /** Reads up to `limit` events after a position (`'0'` for all), optionally of some types. Rejects if unavailable. */
  read(options: {
    readonly after: string;
    readonly types?: readonly string[];
    readonly limit: number;
  }): Promise<EventPage>;
  /** Returns the position of the newest event. */
  head(): Promise<string>;
  /** Returns the lowest position after which no event has been deleted; absent if events are never deleted. */
  oldest?(): Promise<string>;
  /** Calls the listener when there may be new events. The returned function cancels that. */
  onPublished?(listener: () => void): () => void;
}

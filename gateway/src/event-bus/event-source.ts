import type { EventFeed as Feed, FeedPage, FeedSource } from '@sophia/events/feed';
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

export type EventPage = FeedPage<BusEvent>;

/** Reads the bus in one loop for the whole gateway. */
export type EventFeed = Feed<BusEvent>;

/** A durable log of events. Reading from a position neither misses nor repeats an event. */
export interface EventSource extends FeedSource<BusEvent> {
  /** Returns the lowest position after which no event has been deleted; absent if events are never deleted. */
  oldest?(): Promise<string>;
}

import type { EventData, EventType } from './catalog.ts';

/** What an event is when it travels: the attributes of CloudEvents 1.0, with the tenant as extension. */
interface EventEnvelope<T extends EventType> {
  id: string;
  /** The subgraph that tells of it. */
  source: string;
  type: T;
  /** What it is about. Events of one subject of one tenant arrive in the order in which they were written. */
  subject: string;
  /** When it happened, ISO 8601 in UTC. */
  time: string;
  tenantid: string;
  /** The trace that it was written in, where there was one: the Distributed Tracing extension of CloudEvents. */
  traceparent?: string;
  data: EventData<T>;
}

/** An event as a reader gets it, for each type with its own data. */
export type ReadEvent<T extends EventType = EventType> = {
  [K in T]: EventEnvelope<K> & {
    /** Its place on the bus: a decimal bigint; reading on after it misses nothing and repeats nothing. */
    position: string;
  };
}[T];

/** An event on its way from an outbox to the bus. */
export type BusEvent = { [K in EventType]: EventEnvelope<K> }[EventType];

/** What a writer gives; id, source, tenant and, when left out, the time are filled in. */
export type NewEvent = {
  [K in EventType]: { type: K; subject: string; data: EventData<K>; time?: Date };
}[EventType];

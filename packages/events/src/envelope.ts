import type { EventData, EventType } from './catalog.ts';

/** An event as it is sent: the attributes of CloudEvents 1.0, and the tenant as an extension. */
interface EventEnvelope<T extends EventType> {
  id: string;
  /** Name of the subgraph that published the event. */
  source: string;
  type: T;
  /** Id of the entity that the event is about. A tenant's events of one subject arrive in the order of writing. */
  subject: string;
  /** Time of the occurrence, ISO 8601 in UTC. */
  time: string;
  tenantid: string;
  /** Trace in which the event was written, if any (the Distributed Tracing extension of CloudEvents). */
  traceparent?: string;
  data: EventData<T>;
}

/** An event as a reader receives it. The type of its data follows from its type. */
export type ReadEvent<T extends EventType = EventType> = {
  [K in T]: EventEnvelope<K> & {
    /** Position on the bus, a decimal bigint. Reading on after it neither misses nor repeats an event. */
    position: string;
  };
}[T];

/** An event on its way from an outbox to the bus. */
export type BusEvent = { [K in EventType]: EventEnvelope<K> }[EventType];

/** An event to publish. `publish` adds id, source and tenant, and the current time if none is given. */
export type NewEvent = {
  [K in EventType]: { type: K; subject: string; data: EventData<K>; time?: Date };
}[EventType];

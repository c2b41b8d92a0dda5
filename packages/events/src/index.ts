export { catalog, type EventData, type EventType } from './catalog.ts';
export { type Consumer, type ConsumerOptions, startConsumer } from './consumer.ts';
export {
  type Alias,
  type ChangedEntities,
  type EntityChanges,
  entitiesChanged,
  entityChangeTriggers,
} from './entity-changes.ts';
export type { EventEnvelope, NewEvent, ReadEvent } from './envelope.ts';
export type { EventBus, PruneOptions, ReadOptions, ReadResult } from './event-bus.ts';
export { type EventSource, eventSourceOf, openEventSource, type PlainEvent } from './event-source.ts';
export { EventsTooLargeError } from './events-too-large-error.ts';
export type { Handlers } from './handlers.ts';
export { type ConsumerStatus, listConsumers } from './list-consumers.ts';
export { TailOverflowError } from './listener.ts';
export { NatsUnreachableError } from './nats/nats-unreachable-error.ts';
export { type OpenBus, openBus } from './open-bus.ts';
export { listParked, type ParkedEvent, replayParked } from './parked-events.ts';
export { createPostgresBus } from './postgres-bus.ts';
export { InvalidEventError, publish } from './publish.ts';
export { type Relay, type RelayOptions, startRelay } from './relay.ts';
export { busTables, busTraces, eventTables, eventTraces } from './tables.ts';
export { createTail, type ListenOptions, type Tail } from './tail.ts';

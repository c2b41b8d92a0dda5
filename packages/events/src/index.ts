export type { EventData, EventType } from './catalog.ts';
export { type Consumer, type ConsumerOptions, startConsumer } from './consumer.ts';
export {
  entitiesChanged,
  entityChangeTriggers,
  moreEntityChangeTriggers,
} from './entity-changes.ts';
export type { NewEvent, ReadEvent } from './envelope.ts';
export { type EventBus, eventSourceOf } from './event-bus.ts';
export type { Handlers } from './handlers.ts';
export { listConsumers } from './list-consumers.ts';
export { EventsTooLargeError } from './log/events-too-large-error.ts';
export { NatsUnreachableError } from './nats/nats-unreachable-error.ts';
export { openBus } from './open-bus.ts';
export { listParked, type ParkedEvent, replayParked } from './parked-events.ts';
export { createPostgresBus } from './postgres-bus.ts';
export { InvalidEventError, publish } from './publish.ts';
export { type Relay, startRelay } from './relay.ts';
export { openEventSource } from './source/event-source.ts';
export { busTables, busTraces, eventTables, eventTraces } from './tables.ts';
export { createTail, type Tail } from './tail.ts';
export { TailOverflowError } from './tail-queue.ts';
export { tellRelay, watchOutbox } from './watch-outbox.ts';

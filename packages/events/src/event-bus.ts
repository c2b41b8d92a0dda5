import type { EventType } from './catalog.ts';
import type { BusEvent, ReadEvent } from './envelope.ts';
import type { EventLog, EventSource, ReadOptions, ReadResult } from './log/event-log.ts';

/** The log of events whose types and data are those of the catalogue. */
export interface EventBus extends Omit<EventLog, 'publish' | 'read' | 'pending'> {
  publish(events: readonly BusEvent[]): Promise<void>;
  read(options: ReadOptions<EventType> & { readonly types: readonly EventType[] }): Promise<ReadResult<ReadEvent>>;
  pending(after: string, types: readonly EventType[]): Promise<number>;
}

/** Types the events of a log by the catalogue. Only `publish` writes events, and it checks their data. */
export function catalogued<Log extends EventLog>(log: Log): Omit<Log, keyof EventBus> & EventBus {
  return log as unknown as Omit<Log, keyof EventBus> & EventBus;
}

/** Returns the view of a bus for readers that do not know the catalogue. */
export const eventSourceOf = (bus: EventBus): EventSource => bus as unknown as EventSource;

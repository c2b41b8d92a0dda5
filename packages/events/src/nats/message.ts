import type { PlainEvent, WrittenEvent } from '../log/event-log.ts';

const text = new TextDecoder();

/** Encodes an event as a CloudEvent in JSON, which other readers of CloudEvents understand. */
export const messageOf = (event: WrittenEvent): string => JSON.stringify({ specversion: '1.0', ...event });

/** Decodes a message. Only publishers of this graph may write to the stream, so it is not checked. */
export function eventOf(message: Uint8Array, position: string): PlainEvent {
  const { specversion: _, ...event } = JSON.parse(text.decode(message)) as Omit<PlainEvent, 'position'> & {
    specversion: string;
  };
  return { ...event, position };
}

import type { BusEvent, ReadEvent } from '../envelope.ts';

const text = new TextDecoder();

/** Encodes an event as a CloudEvent in JSON, which other readers of CloudEvents understand. */
export const messageOf = (event: BusEvent): string => JSON.stringify({ specversion: '1.0', ...event });

/** Decodes a message. Only publishers of this graph may write to the stream, so it is not checked. */
export function eventOf(message: Uint8Array, position: string): ReadEvent {
  const { specversion: _, ...event } = JSON.parse(text.decode(message)) as BusEvent & { specversion: string };
  return { ...event, position } as ReadEvent;
}

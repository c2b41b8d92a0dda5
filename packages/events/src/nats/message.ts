import type { BusEvent, ReadEvent } from '../envelope.ts';

const text = new TextDecoder();

/** An event as it travels: a CloudEvent in the format of its JSON, so that any reader of those can take it. */
export const messageOf = (event: BusEvent): string => JSON.stringify({ specversion: '1.0', ...event });

/** What a publisher of this graph has written; nothing else may stand on the stream. */
export function eventOf(message: Uint8Array, position: string): ReadEvent {
  const { specversion: _, ...event } = JSON.parse(text.decode(message)) as BusEvent & { specversion: string };
  return { ...event, position } as ReadEvent;
}

import type { WrittenEvent } from './event-log.ts';

export interface LargeEvent {
  readonly event: WrittenEvent;
  readonly bytes: number;
}

const maxNamed = 3;

/** Thrown by a bus that accepts none of the given events, because some are too large for it. */
export class EventsTooLargeError extends Error {
  readonly events: readonly LargeEvent[];

  constructor(events: readonly LargeEvent[], limit: string) {
    const named = events
      .slice(0, maxNamed)
      .map(({ event, bytes }) => `${event.type} ${event.id} of ${event.subject} (${bytes} bytes)`);
    const more = events.length > maxNamed ? ` and ${events.length - maxNamed} more` : '';
    super(`Events are too large for the bus (${limit}): ${named.join(', ')}${more}`);
    this.name = 'EventsTooLargeError';
    this.events = events;
  }
}

/** An event as a row of a table. Its trace is null if there is none. */
export type Stored<Event> = Omit<Event, 'traceparent'> & { readonly traceparent: string | null };

/** Converts a row to an event. */
export function fromTable<Event>({ traceparent, ...event }: Stored<Event>): Event {
  return (traceparent === null ? event : { ...event, traceparent }) as Event;
}

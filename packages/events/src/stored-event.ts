/** An event as a table has it: its trace is null where there is none. */
export type Stored<Event> = Omit<Event, 'traceparent'> & { readonly traceparent: string | null };

/** The event as it travels. */
export function fromTable<Event>({ traceparent, ...event }: Stored<Event>): Event {
  return (traceparent === null ? event : { ...event, traceparent }) as Event;
}

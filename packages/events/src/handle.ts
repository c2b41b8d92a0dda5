import type { EntityManager } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';
import type { Handlers } from './handlers.ts';

/** Gives events of one type to the handler of that type. */
export async function handle(em: EntityManager, handlers: Handlers, events: ReadEvent[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  // A handler is looked up by the very type that its events have, which the compiler cannot follow through a variable.
  const handler = handlers[first.type] as
    | ((em: EntityManager, events: ReadEvent<EventType>[]) => Promise<void>)
    | undefined;
  if (!handler) throw new Error(`no handler for ${first.type}`);
  await handler(em, events);
}

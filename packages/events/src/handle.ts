import type { EntityManager } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';
import type { Handlers } from './handlers.ts';

/** Calls the handler of the events' type. All events must have the same type. */
export async function handle(em: EntityManager, handlers: Handlers, events: ReadEvent[]): Promise<void> {
  const [first] = events;
  if (!first) return;
  // The handler takes events of this type, which the compiler cannot infer through a variable.
  const handler = handlers[first.type] as
    | ((em: EntityManager, events: ReadEvent<EventType>[]) => Promise<void>)
    | undefined;
  if (!handler) throw new Error(`no handler for ${first.type}`);
  await handler(em, events);
}

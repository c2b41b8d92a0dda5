import type { EntityManager } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';

/**
 * Handlers of a consumer by type of event. A handler receives one or more events of one tenant, in order, in one
 * transaction. After a failure it may receive the same events again, and must then end in the same state.
 */
export type Handlers = { [T in EventType]?: (em: EntityManager, events: ReadEvent<T>[]) => Promise<void> };

/** Returns the types that have a handler. */
export const typesOf = (handlers: Handlers): EventType[] => Object.keys(handlers) as EventType[];

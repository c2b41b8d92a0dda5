import type { EntityManager } from '@sophia/database';
import type { EventType } from './catalog.ts';
import type { ReadEvent } from './envelope.ts';

/**
 * What a consumer does with each type of event: one or more events of one tenant, in order, in one transaction. The
 * same events may come again after a failure, so a handler must end in the same state when they do.
 */
export type Handlers = { [T in EventType]?: (em: EntityManager, events: ReadEvent<T>[]) => Promise<void> };

/** The types that have a handler. */
export const typesOf = (handlers: Handlers): EventType[] => Object.keys(handlers) as EventType[];

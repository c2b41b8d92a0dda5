import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * `interactive` is for requests that a client waits for. They come before `background`, such as loads and consumers.
 */
export type Priority = 'interactive' | 'background';

const current = new AsyncLocalStorage<Priority>();

/** Runs `work` with background priority: each of its transactions waits until no interactive one is waiting. */
export const inBackground = <T>(work: () => T): T => current.run('background', work);

export const currentPriority = (): Priority => current.getStore() ?? 'interactive';

const backgroundSuffix = ' (background)';

/** Name of a connection. It appears in `pg_stat_activity`, and the embedded database reads the priority from it. */
export const connectionName = (schema: string, priority: Priority): string =>
  `sophia ${schema}${priority === 'background' ? backgroundSuffix : ''}`;

export const priorityOf = (connectionName: string | undefined): Priority =>
  connectionName?.endsWith(backgroundSuffix) ? 'background' : 'interactive';

import { AsyncLocalStorage } from 'node:async_hooks';

/** Requests, for which a client waits, are served before work through a backlog, such as loads and consumers. */
export type Priority = 'interactive' | 'background';

const current = new AsyncLocalStorage<Priority>();

/** Runs `work` so that each of its uses of a database waits until no interactive one is waiting. */
export const inBackground = <T>(work: () => T): T => current.run('background', work);

export const currentPriority = (): Priority => current.getStore() ?? 'interactive';

const backgroundSuffix = ' (background)';

/** What a connection calls itself: shown in `pg_stat_activity`, and how the embedded database tells priorities. */
export const connectionName = (schema: string, priority: Priority): string =>
  `sophia ${schema}${priority === 'background' ? backgroundSuffix : ''}`;

export const priorityOf = (connectionName: string | undefined): Priority =>
  connectionName?.endsWith(backgroundSuffix) ? 'background' : 'interactive';

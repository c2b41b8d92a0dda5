import { AsyncLocalStorage } from 'node:async_hooks';

/** Who waits for an answer is served before what works through a backlog, such as loads and consumers. */
export type Priority = 'interactive' | 'background';

const current = new AsyncLocalStorage<Priority>();

/** Has everything that `work` asks of a database wait until nobody interactive asks. */
export const inBackground = <T>(work: () => T): T => current.run('background', work);

export const currentPriority = (): Priority => current.getStore() ?? 'interactive';

const backgroundSuffix = ' (background)';

/** What a connection calls itself: shown in `pg_stat_activity`, and how the embedded database tells priorities. */
export const connectionName = (schema: string, priority: Priority): string =>
  `sophia ${schema}${priority === 'background' ? backgroundSuffix : ''}`;

export const priorityOf = (connectionName: string | undefined): Priority =>
  connectionName?.endsWith(backgroundSuffix) ? 'background' : 'interactive';

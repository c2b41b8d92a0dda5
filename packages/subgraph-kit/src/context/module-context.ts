import type { Database } from '@sophia/database';
import type { Clock } from '@sophia/jobs';

/** Data that every part of a module is handed, wherever it runs. */
export interface ModuleContext<Services = object> {
  /** What the module has opened, or what was put in its place. */
  readonly services: Services;
  readonly clock: Clock;
}

/** The same for work outside a transaction, which opens its own. */
export interface WorkContext<Services = object> extends ModuleContext<Services> {
  readonly database: Database;
}

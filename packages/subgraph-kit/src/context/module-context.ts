import type { Database } from '@sophia/database';
import type { Clock } from '@sophia/jobs';

/** Context of all parts of a module. */
export interface ModuleContext<Services = object> {
  /** Services that the module opened, or their replacements. */
  readonly services: Services;
  readonly clock: Clock;
}

/** Context of work outside a transaction, which opens its own transactions. */
export interface WorkContext<Services = object> extends ModuleContext<Services> {
  readonly database: Database;
}

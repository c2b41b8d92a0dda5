import type { EntityManager } from '@sophia/database';
import type { JobKind } from './job-kind.ts';

/**
 * Creates jobs by the clock: one for each tenant and instant, however many processes run. If instants passed while no
 * process ran, only the latest is made up for.
 *
 *     export const everyMidnight: Schedule<null, Context> = {
 *       name: 'age-scores',
 *       cron: '0 0 * * *',
 *       tenants: (em) => tenantsOf(em, 'intelligence.scores'),
 *       job: ageScores,
 *       data: null,
 *     };
 */
export interface Schedule<Data = unknown, Context = unknown> {
  /** Name, unique in the subgraph. It is stored in the database and must not change. */
  readonly name: string;
  /** Cron expression of five fields, or six with seconds first. */
  readonly cron: string;
  /** @default UTC */
  readonly timezone?: string;
  /** Returns the tenants that get a job. `now` is the time by the clock of the program. */
  tenants(em: EntityManager, now: Date): Promise<readonly string[]>;
  /**
   * False if a tenant for which it never ran has nothing to make up: the first job comes at the next instant.
   *
   * @default true
   */
  readonly makesUpFirst?: boolean;
  readonly job: JobKind<Data, unknown, Context>;
  readonly data: Data;
}

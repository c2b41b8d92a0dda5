import type { EntityManager } from '@sophia/database';
import type { JobKind } from './job-kind.ts';

/**
 * Jobs that the clock asks for: one for each tenant and instant, however many processes run. An instant that passed while
 * none ran is made up for, the latest alone.
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
  /** Unique in its subgraph, and part of its database: it may not change. */
  readonly name: string;
  /** Five fields as of cron, or six with seconds first. */
  readonly cron: string;
  /** @default UTC */
  readonly timezone?: string;
  /** Those that it is for. */
  tenants(em: EntityManager): Promise<readonly string[]>;
  readonly job: JobKind<Data, unknown, Context>;
  readonly data: Data;
}

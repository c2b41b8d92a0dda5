import { query, sql } from '@sophia/database';
import type { SubgraphContext } from '@sophia/subgraph-kit';
import type { PersonErasureStepState } from '../generated/resolvers.ts';

/** How far a subgraph is with an erasure. */
export interface ErasureStep {
  readonly erasure_id: string;
  readonly subgraph: string;
  readonly state: PersonErasureStepState;
  readonly rows: number;
  readonly error: string | null;
  readonly triedAt: Date | null;
}

/** Loads how far each subgraph of the database is, also one that has not begun. */
export const loadErasureSteps = (ctx: SubgraphContext, erasureId: string): Promise<ErasureStep[]> =>
  ctx
    .loader<string, ErasureStep[]>('steps of erasures', async (em, ids) => {
      const rows = await query<ErasureStep & { triedAt: string | null }>(
        em,
        sql`select erasure.id as erasure_id, nspname::text as subgraph, step.error, step.tried_at as "triedAt",
           coalesce((select sum(value::bigint) from jsonb_each_text(step.rows)), 0)::int as rows,
           case
             when erasure.finished_at is not null then 'DONE'
             when step.error is not null then 'FAILING'
             when step.clean_at > (
               select max(other.changed_at) from bus.erasure_steps other where other.erasure_id = erasure.id) then 'DONE'
             when step.is_erased then 'CHECKING'
             else 'WAITING'
           end as state
         from bus.erasures erasure
         cross join pg_namespace
         left join bus.erasure_steps step on step.erasure_id = erasure.id and step.schema = nspname
         where erasure.id = any(${ids}::uuid[]) and exists (
           select from pg_class where relname = 'outbox' and relnamespace = pg_namespace.oid)
         order by nspname`,
      );
      const steps = Map.groupBy(
        rows.map((row) => ({ ...row, triedAt: row.triedAt === null ? null : new Date(row.triedAt) })),
        ({ erasure_id }) => erasure_id,
      );
      return ids.map((id) => steps.get(id) ?? []);
    })
    .load(erasureId);

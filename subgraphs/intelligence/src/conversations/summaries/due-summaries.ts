import { type EntityManager, query, sql } from '@sophia/database';
import { instructionsVersion } from './instructions.ts';

/** Newest conversations of a tenant that get a summary by a model. */
const newest = 5_000;

export interface DueSummary {
  readonly threadId: string;
  readonly digest: string;
}

export interface Limits {
  readonly model: string;
  /** Conversations that changed since then are not quiet yet. */
  readonly quietSince: Date;
  /** Conversations for which the model gave no usable answer before then are tried again. */
  readonly failedBefore: Date;
  readonly most: number;
}

/**
 * Returns conversations without a summary by this model, newest first: those whose text changed, since their summary
 * went with it, and those that another model or other instructions summarised.
 */
export const dueSummaries = (
  em: EntityManager,
  { model, quietSince, failedBefore, most }: Limits,
): Promise<DueSummary[]> =>
  query(
    em,
    sql`select thread_id as "threadId", source_digest as digest from (
       select thread_id, source_digest, analysed_at, latest_at from intelligence.thread_analyses
       where source_digest is not null order by latest_at desc limit ${newest}
     ) as analysis
     where analysed_at <= ${quietSince} and not exists (
       select from intelligence.thread_summaries summary
       where summary.thread_id = analysis.thread_id and summary.model = ${model}
         and summary.instructions = ${instructionsVersion}
         and (summary.claims is not null or summary.written_at > ${failedBefore})
     )
     order by latest_at desc, thread_id limit ${most}`,
  );

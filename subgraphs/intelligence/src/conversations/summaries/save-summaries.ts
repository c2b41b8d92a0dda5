import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { CitedClaim, WrittenList } from '../../entities/thread-summary.ts';
import { registerModel } from '../../store/register-model.ts';
import type { DueSummary } from './due-summaries.ts';
import { instructionsVersion } from './instructions.ts';

/** What a model made of a conversation. */
export interface WrittenSummary extends DueSummary {
  /** Null if too little of it is borne out, or the model gave no answer that can be used. */
  readonly claims: readonly CitedClaim[] | null;
  readonly dropped: number;
  readonly outcomes: WrittenList;
  readonly followUps: WrittenList;
  /** Name of the model by which it answered; null if it did not. */
  readonly answeredBy: string | null;
}

/** Saves summaries of conversations that have not changed since they were read. */
export async function saveSummaries(
  em: EntityManager,
  tenant: string,
  model: string,
  summaries: readonly WrittenSummary[],
  now: Date,
): Promise<void> {
  const current = await holdDigests(
    em,
    summaries.map(({ threadId }) => threadId),
  );
  const rows = summaries
    .filter(({ threadId, digest }) => current.get(threadId) === digest)
    .map(({ threadId, digest, claims, dropped, outcomes, followUps, answeredBy }) => ({
      tenant_id: tenant,
      thread_id: threadId,
      source_digest: digest,
      claims,
      dropped,
      outcomes,
      follow_ups: followUps,
      model,
      model_version: answeredBy ?? model,
      instructions: instructionsVersion,
      written_at: now,
    }));
  if (rows.length === 0) return;
  await registerModel(em, tenant, { name: model, version: instructionsVersion, purpose: 'Summarises conversations' });
  await upsert(em, 'intelligence.thread_summaries', rows, { key: ['tenant_id', 'thread_id'] });
}

/** Locks the analyses until the transaction ends, and returns what a model would read of their conversations. */
async function holdDigests(em: EntityManager, threadIds: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await query<{ id: string; digest: string | null }>(
    em,
    sql`select thread_id as id, source_digest as digest from intelligence.thread_analyses
     where thread_id = any(${[...threadIds]}::uuid[]) order by thread_id for update`,
  );
  return new Map(rows.map(({ id, digest }) => [id, digest]));
}

import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { Attachment } from './correlate.ts';
import type { SourceThread } from './source-thread.ts';
import { correlationModel } from './weigh.ts';

export interface Correlated {
  /** Threads that were looked at. */
  readonly affectedIds: readonly string[];
  /** Those that exist and can be correlated. */
  readonly threads: readonly SourceThread[];
  readonly attachments: ReadonlyMap<string, Attachment>;
}

/**
 * Saves on what threads hang, and why.
 *
 * @returns the roots whose conversation may have changed
 */
export async function saveAttachments(
  em: EntityManager,
  tenant: string,
  { affectedIds, threads, attachments }: Correlated,
): Promise<string[]> {
  const before = await query<{ anchor_id: string | null }>(
    em,
    sql`select anchor_id from intelligence.source_threads where source_thread_id = any(${[...affectedIds]}::uuid[])`,
  );
  await upsert(
    em,
    'intelligence.source_threads',
    threads.map(({ id, accountId, interactionId, startedAt }) => ({
      tenant_id: tenant,
      source_thread_id: id,
      account_id: accountId,
      interaction_id: interactionId,
      started_at: startedAt,
      anchor_id: attachments.get(id)?.anchorId ?? null,
      linked_id: attachments.get(id)?.linkedId ?? null,
    })),
    { key: ['tenant_id', 'source_thread_id'] },
  );
  await saveEvidence(em, tenant, affectedIds, attachments);
  return [
    ...new Set([
      ...before.flatMap(({ anchor_id }) => anchor_id ?? []),
      ...threads.map(({ id }) => attachments.get(id)?.anchorId ?? id),
      ...affectedIds,
    ]),
  ];
}

async function saveEvidence(
  em: EntityManager,
  tenant: string,
  affectedIds: readonly string[],
  attachments: ReadonlyMap<string, Attachment>,
): Promise<void> {
  const rows = affectedIds.flatMap((id) => {
    const attachment = attachments.get(id);
    return (attachment?.evidence ?? []).map(({ basis, weight, detail, fromInteractionId, toInteractionId }) => ({
      tenant_id: tenant,
      source_thread_id: id,
      basis,
      weight,
      detail,
      from_interaction_id: fromInteractionId,
      to_interaction_id: toInteractionId,
      model: correlationModel.name,
      model_version: correlationModel.version,
    }));
  });
  await upsert(em, 'intelligence.correlations', rows, { key: ['tenant_id', 'source_thread_id', 'basis'] });
  const kept = rows.map(({ source_thread_id, basis }) => `${source_thread_id} ${basis}`);
  await query(
    em,
    sql`delete from intelligence.correlations where source_thread_id = any(${[...affectedIds]}::uuid[])
       and source_thread_id || ' ' || basis <> all(${kept}::text[])`,
  );
}

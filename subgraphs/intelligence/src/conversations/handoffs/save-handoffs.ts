import { type EntityManager, query, sql, upsert } from '@sophia/database';
import { registerModel } from '../../store/register-model.ts';
import type { SourceThread } from '../correlation/source-thread.ts';
import { findHandoffs } from './find-handoffs.ts';
import { handoffModel, handoffQuality } from './quality.ts';
import { readTalk } from './read-talk.ts';

/** Finds and rates the hand-offs to the affected threads, from the calls among `read`, and removes those that ended. */
export async function saveHandoffs(
  em: EntityManager,
  tenant: string,
  affectedIds: readonly string[],
  read: readonly SourceThread[],
): Promise<void> {
  const affected = new Set(affectedIds);
  const chats = read.filter(({ id, kind }) => kind === 'CHAT' && affected.has(id));
  const talks = new Map(
    (
      await readTalk(
        em,
        chats.map(({ id }) => id),
      )
    ).map((talk) => [talk.id, talk]),
  );
  const supportIds = new Set([...talks.values()].flatMap(({ id, isSupport }) => (isSupport ? [id] : [])));
  const pairs = findHandoffs(read, supportIds);
  const calls = new Map(
    (await readTalk(em, [...new Set(pairs.map(({ call }) => call.id))])).map((talk) => [talk.id, talk]),
  );
  const rows = pairs.flatMap((pair) => {
    const called = calls.get(pair.call.id);
    const written = talks.get(pair.support.id);
    if (called?.callId == null || written === undefined) return [];
    const quality = handoffQuality(pair, called, written);
    return [
      {
        tenant_id: tenant,
        source_thread_id: pair.support.id,
        account_id: pair.support.accountId,
        call_id: called.callId,
        began_at: pair.support.startedAt,
        hours_between: Number(pair.hoursBetween.toFixed(2)),
        quality: quality === null ? null : Number((quality.value / 100).toFixed(3)),
        factors: quality?.factors ?? [],
        model: handoffModel.name,
        model_version: handoffModel.version,
      },
    ];
  });
  if (rows.length > 0) await registerModel(em, tenant, handoffModel);
  await upsert(em, 'intelligence.handoffs', rows, { key: ['tenant_id', 'source_thread_id'] });
  const kept = rows.map(({ source_thread_id }) => source_thread_id);
  await query(
    em,
    sql`delete from intelligence.handoffs where source_thread_id = any(${[...affectedIds]}::uuid[])
       and source_thread_id <> all(${kept}::uuid[])`,
  );
}

import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { MergedCall } from './merge-call.ts';

/** Replaces the parties of these calls. Returns the ids of calls where any changed. */
export async function saveParties(em: EntityManager, calls: readonly MergedCall[]): Promise<Set<string>> {
  const parties = calls.flatMap((call) => call.parties);
  const { inserted, changed } = await upsert(em, 'gong.gong_parties', parties, { key: ['tenant_id', 'id'] });
  const gone = await query<{ call_id: string }>(
    em,
    sql`delete from gong.gong_parties
     where call_id = any(${calls.map(({ call }) => call.id)}::uuid[])
       and id <> all(${parties.map(({ id }) => id)}::uuid[])
     returning call_id`,
  );
  return new Set([...inserted, ...changed, ...gone].map((party) => party.call_id));
}

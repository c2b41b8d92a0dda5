import { type EntityManager, upsert } from '@sophia/database';
import { sql } from 'kysely';
import type { MergedCall } from './merge-call.ts';

/** Replaces the parties of these calls. Returns the ids of calls where any changed. */
export async function saveParties(em: EntityManager, calls: readonly MergedCall[]): Promise<Set<string>> {
  const parties = calls.flatMap((call) => call.parties);
  const { inserted, changed } = await upsert(em, 'gong.gong_parties', parties, { key: ['tenant_id', 'id'] });
  const gone = await sql<{ call_id: string }>`
    delete from gong.gong_parties
    where call_id = any(${calls.map(({ call }) => call.id)}::uuid[]) and id <> all(${parties.map(({ id }) => id)}::uuid[])
    returning call_id`.execute(em.getKysely());
  return new Set([...inserted, ...changed, ...gone.rows].map((party) => party.call_id));
}

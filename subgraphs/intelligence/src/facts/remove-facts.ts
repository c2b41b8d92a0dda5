import { type EntityManager, query, sql } from '@sophia/database';

const tablesOf = {
  account_id: ['account_facts', 'account_versions'],
  contact_id: ['contact_facts', 'contact_versions'],
  deal_id: ['deal_facts', 'deal_versions', 'deal_moves'],
  employee_id: ['employee_facts'],
  call_id: ['call_facts', 'call_parties'],
  activity_id: ['activity_facts'],
} as const;

/** Removes all facts of the subjects with these ids. */
export async function removeFacts(
  em: EntityManager,
  key: keyof typeof tablesOf,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  for (const table of tablesOf[key]) {
    await query(
      em,
      sql`delete from ${sql.ref(`intelligence.${table}`)} where ${sql.ref(key)} = any(${[...ids]}::uuid[])`,
    );
  }
}

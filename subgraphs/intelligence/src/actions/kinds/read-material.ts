import { type EntityManager, query, sql } from '@sophia/database';

const materials = {
  conversations: sql`intelligence.interaction_analyses where account_id is not null and occurred_at > now.at - interval '90 days'`,
  deals: sql`intelligence.deal_facts where status = 'OPEN' and account_id is not null`,
  tasks: sql`intelligence.activity_facts where kind = 'TASK' and account_id is not null`,
  handoffs: sql`intelligence.handoffs where began_at > now.at - interval '90 days'`,
  scores: sql`intelligence.scores where subject_type = 'ACCOUNT'`,
};

/** What rules find actions in. */
export type Material = keyof typeof materials;

/** Returns what a tenant has. Most tenants lack something, and asking for all at once is cheaper than each rule. */
export async function readMaterial(em: EntityManager, now: Date): Promise<ReadonlySet<Material>> {
  const names = Object.keys(materials) as Material[];
  const [row] = await query<Record<Material, boolean>>(
    em,
    sql`select ${sql.join(names.map((name) => sql`exists (select from ${materials[name]}) as ${sql.ref(name)}`))}
     from (select ${now.toISOString()}::timestamptz as at) now`,
  );
  return new Set(names.filter((name) => row?.[name]));
}

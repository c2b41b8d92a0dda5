import { type EntityManager, query, sql } from '@sophia/database';

const accountReferences = [
  ['account_facts', 'parent_id'],
  ['account_versions', 'parent_id'],
  ['contact_facts', 'account_id'],
  ['contact_versions', 'account_id'],
  ['deal_facts', 'account_id'],
  ['activity_facts', 'account_id'],
  ['gong_identities', 'account_id'],
] as const;

const employeeReferences = [
  ['account_facts', 'owner_id'],
  ['account_versions', 'owner_id'],
  ['deal_facts', 'owner_id'],
  ['deal_versions', 'owner_id'],
  ['employee_facts', 'manager_id'],
  ['gong_identities', 'employee_id'],
] as const;

type Reference = readonly [table: string, column: string];

/** Lets all facts that refer to an account refer to another, or to none. */
export const moveAccountReferences = (em: EntityManager, fromIds: readonly string[], intoId: string | null) =>
  move(em, accountReferences, fromIds, intoId);

/** Lets facts of activities and calls that refer to a deal refer to none. */
export const dropDealReferences = (em: EntityManager, ids: readonly string[]) =>
  move(
    em,
    [
      ['activity_facts', 'deal_id'],
      ['gong_identities', 'deal_id'],
    ],
    ids,
    null,
  );

/** Lets facts of calls that refer to a contact refer to another, or to none. */
export const moveContactReferences = (em: EntityManager, fromIds: readonly string[], intoId: string | null) =>
  move(em, [['gong_identities', 'contact_id']], fromIds, intoId);

/** Lets all facts that refer to an employee refer to another, or to none. */
export async function moveEmployeeReferences(
  em: EntityManager,
  fromIds: readonly string[],
  intoId: string | null,
): Promise<void> {
  await move(em, employeeReferences, fromIds, intoId);
  for (const fromId of fromIds) {
    await query(
      em,
      sql`update intelligence.activity_facts
       set employee_ids = array(
         select case when id = ${fromId} then ${intoId}::uuid else id end
         from unnest(employee_ids) with ordinality as employee(id, place)
         where (id <> ${fromId} or ${intoId}::uuid is not null)
         order by place)
       where employee_ids @> array[${fromId}::uuid]`,
    );
  }
}

async function move(
  em: EntityManager,
  references: readonly Reference[],
  fromIds: readonly string[],
  intoId: string | null,
): Promise<void> {
  if (fromIds.length === 0) return;
  for (const [table, column] of references) {
    await query(
      em,
      sql`update ${sql.ref(`intelligence.${table}`)} set ${sql.ref(column)} = ${intoId}::uuid
       where ${sql.ref(column)} = any(${[...fromIds]}::uuid[])`,
    );
  }
}

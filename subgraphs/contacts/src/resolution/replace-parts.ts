import { type EntityManager, query, sql, toDatabaseJson, upsert } from '@sophia/database';

interface Part {
  tenant_id: string;
  contact_id: string;
}

/**
 * Replaces the parts of the contacts `ids` in a table by `rows`, which may also belong to contacts without parts.
 * Returns the contacts whose parts changed. `key` are the columns that identify a part within its contact.
 */
export async function replaceParts<Row extends Part>(
  em: EntityManager,
  table: 'contacts.contact_emails' | 'contacts.contact_phones' | 'contacts.consents',
  ids: readonly string[],
  rows: readonly Row[],
  key: readonly (keyof Row & string)[],
): Promise<string[]> {
  const same = ['contact_id', ...key].map((column) => `kept.${column} = part.${column}`).join(' and ');
  const removed =
    ids.length === 0
      ? []
      : await query<{ contact_id: string }>(
          em,
          sql`delete from ${sql.raw(table)} part
           where contact_id = any(${ids}::uuid[])
             and not exists (select
               from json_populate_recordset(null::${sql.raw(table)}, ${toDatabaseJson(rows)}::json) kept
               where ${sql.raw(same)})
           returning contact_id`,
        );
  const { inserted, changed } = await upsert(em, table, rows, { key: ['tenant_id', 'contact_id', ...key] });
  return [...removed, ...inserted, ...changed].map(({ contact_id }) => contact_id);
}

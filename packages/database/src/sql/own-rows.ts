import { identifier, ownRoleOf } from './names.ts';

/** The person, by e-mail address in lower case, whose accounts alone the transaction sees; null in one that sees all. */
export const rowsOfPerson = `nullif(current_setting('sophia.rows_of', true), '')`;

/** Returns the SQL condition of the rows of a table that a person sees who sees own accounts alone. */
export type SeenRows = (table: string) => string;

/** For tables that say nothing of an account, such as names of colleagues. */
export const allRows: SeenRows = () => 'true';

/** For tables that may be read, since a look-up by any id reads them, but show nothing. */
export const noRows: SeenRows = () => 'false';

/** For tables that may not be read: reading them is an error, not an empty answer. */
export const closed: SeenRows = () => 'false';

/** For tables with a column that is among these values, such as the account's. The values are a query of one column. */
export const rowsAmong =
  (column: string, values: string): SeenRows =>
  (table) =>
    // An array, and not a join, so that it is read once for a statement and finds rows by an index.
    `${identifier(table)}.${identifier(column)} = any(array(${values}))`;

/** For tables whose row is seen if that of another table is. The policy of the other table decides. */
export const rowsWith =
  (parent: string, column: string, key = 'id'): SeenRows =>
  (table) =>
    `exists (select from ${parent} parent where parent.tenant_id = ${identifier(table)}.tenant_id
       and parent.${identifier(key)} = ${identifier(table)}.${identifier(column)})`;

export const anyOf =
  (...conditions: readonly SeenRows[]): SeenRows =>
  (table) =>
    `(${conditions.map((condition) => condition(table)).join(' or ')})`;

/**
 * Returns SQL that decides what people see of these tables who see own accounts alone. It limits the role of their
 * transactions by row-level security, in addition to the tenant, and lets it read all but closed tables. A table without a
 * decision can not be read.
 */
export const ownRows = (schema: string, tables: Readonly<Record<string, SeenRows>>): string =>
  Object.entries(tables)
    .map(([table, seen]) => {
      const [name, role] = [`${identifier(schema)}.${identifier(table)}`, identifier(ownRoleOf(schema))];
      return `
    create policy own_rows on ${name} as restrictive for all to ${role} using (${seen(table)});
    ${seen === closed ? '' : `grant select on ${name} to ${role};`}`;
    })
    .join('');

/** Quotes the name of a schema, table or column. Throws for anything but a plain name, such as text from a user. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a plain SQL name: ${JSON.stringify(name)}`);
  return `"${name}"`;
}

/** Quotes both names of `schema.table`. */
export const qualified = (table: string): string => table.split('.').map(identifier).join('.');

/** Quotes a text as a SQL string. */
export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Name of the role that a schema's transactions run as. It has rights in this schema only. */
export const roleOf = (schema: string): string => `sophia_${schema}`;

/**
 * Name of the role of transactions that see the rows of one person's accounts alone. It reads what `ownRows` grants, and
 * nothing else.
 */
export const ownRoleOf = (schema: string): string => `${roleOf(schema)}_own`;

/** Schema, table and column names come from code; this keeps them so, wherever they become part of a statement. */
export function identifier(name: string): string {
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(name)) throw new Error(`not a plain SQL name: ${JSON.stringify(name)}`);
  return `"${name}"`;
}

/** `schema.table` quoted. */
export const qualified = (table: string): string => table.split('.').map(identifier).join('.');

export const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** The role that a schema's transactions run as: it reaches this schema and no other. */
export const roleOf = (schema: string): string => `sophia_${schema}`;

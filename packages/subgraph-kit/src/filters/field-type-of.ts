import type { FieldType } from './operators.ts';

const fieldTypes: Readonly<Record<string, FieldType>> = {
  text: 'text',
  varchar: 'text',
  uuid: 'uuid',
  timestamptz: 'timestamp',
  timestamp: 'timestamp',
  date: 'date',
  numeric: 'numeric',
  real: 'numeric',
  'double precision': 'numeric',
  smallint: 'integer',
  int: 'integer',
  bigint: 'integer',
  boolean: 'boolean',
  'text[]': 'textArray',
};

/** How a column with this type of PostgreSQL is compared. */
export function fieldTypeOf(pgType: string): FieldType {
  const type = fieldTypes[pgType];
  if (!type) throw new Error(`a filter on a column of type ${pgType} must say how it compares`);
  return type;
}

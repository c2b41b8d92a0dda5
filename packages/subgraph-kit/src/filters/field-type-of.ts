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

/** Returns the comparison type for a column with this PostgreSQL type. */
export function fieldTypeOf(pgType: string): FieldType {
  const type = fieldTypes[pgType];
  if (!type) throw new Error(`a filter on a column of type ${pgType} needs an explicit type`);
  return type;
}

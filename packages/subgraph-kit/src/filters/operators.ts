import { type Sql, sql } from '@sophia/database';
import { isUuid } from '../entities/is-uuid.ts';
import { badUserInput } from '../errors/errors.ts';
import { checkSearch } from './text-search.ts';

/** `textArray` compares elements: the field matches if at least one element does. */
export type FieldType =
  | 'text'
  | 'enum'
  | 'uuid'
  | 'timestamp'
  | 'date'
  | 'numeric'
  | 'integer'
  | 'boolean'
  | 'textArray';

type Operator = (column: Sql, operand: unknown, path: string) => Sql;
type Operators = Readonly<Record<string, Operator>>;

const maxList = 200;
const longestText = 10_000;

export const operatorsOf = (type: FieldType): Operators => operators[type];

/** Converts an operand to the value that PostgreSQL compares with; undefined for a value that no row can have. */
type Read = (operand: unknown, path: string) => unknown;

function readText(operand: unknown, path: string): string {
  const text = String(operand);
  if (text.includes('\0')) throw badUserInput(path, 'must not contain a NUL character');
  if (text.length > longestText)
    throw badUserInput(path, `has ${text.length} characters; at most ${longestText} are allowed`);
  return text;
}

function readUuid(operand: unknown): string | undefined {
  const text = String(operand);
  return isUuid(text) ? text : undefined;
}

/** The DateTime scalar accepts only times that PostgreSQL accepts. */
const readTimestamp: Read = (operand) => (operand instanceof Date ? operand.toISOString() : operand);

const same: Read = (operand) => operand;

function scalarOperators(pgType: string, read: Read): Operators {
  const cast = sql.raw(pgType);
  const one = (value: unknown) => sql`${value}::${cast}`;
  const many = (operand: unknown, path: string) => {
    const values = boundedList(operand, path).map((value, index) => read(value, `${path}.${index}`));
    return sql`${values.filter((value) => value !== undefined)}::${cast}[]`;
  };
  const compare =
    (operator: string): Operator =>
    (column, operand, path) =>
      sql`${column} ${sql.raw(operator)} ${one(read(operand, path))}`;
  return {
    eq: (column, operand, path) => {
      const value = read(operand, path);
      return value === undefined ? sql`false` : sql`${column} = ${one(value)}`;
    },
    neq: (column, operand, path) => {
      const value = read(operand, path);
      return value === undefined ? sql`${column} is not null` : sql`${column} <> ${one(value)}`;
    },
    in: (column, operand, path) => sql`${column} = any(${many(operand, path)})`,
    // With an empty list the comparison is true for null too, which `nin` must not match.
    nin: (column, operand, path) => sql`(${column} <> all(${many(operand, path)}) and ${column} is not null)`,
    gt: compare('>'),
    gte: compare('>='),
    lt: compare('<'),
    lte: compare('<='),
    isNull: (column, operand) => (operand ? sql`${column} is null` : sql`${column} is not null`),
  };
}

/** Escapes a text for a LIKE pattern that contains it. */
function containing(operand: unknown, path: string): string {
  const text = readText(operand, path);
  checkSearch(text, path);
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}

const text: Operators = {
  ...scalarOperators('text', readText),
  contains: (column, operand, path) => sql`${column} ilike ${containing(operand, path)}`,
};

const textArray: Operators = {
  eq: (column, operand, path) => sql`${column} @> array[${readText(operand, path)}::text]`,
  neq: (column, operand, path) =>
    sql`exists (select from unnest(${column}) as element where element <> ${readText(operand, path)})`,
  in: (column, operand, path) => sql`${column} && ${texts(operand, path)}::text[]`,
  nin: (column, operand, path) =>
    sql`exists (select from unnest(${column}) as element where element <> all(${texts(operand, path)}::text[]))`,
  contains: (column, operand, path) =>
    sql`exists (select from unnest(${column}) as element where element ilike ${containing(operand, path)})`,
  isNull: (column, operand) =>
    operand ? sql`coalesce(cardinality(${column}), 0) = 0` : sql`cardinality(${column}) > 0`,
};

const operators: Readonly<Record<FieldType, Operators>> = {
  text,
  enum: text,
  uuid: scalarOperators('uuid', readUuid),
  timestamp: scalarOperators('timestamptz', readTimestamp),
  date: scalarOperators('date', readText),
  numeric: scalarOperators('numeric', same),
  integer: scalarOperators('int', same),
  boolean: scalarOperators('boolean', same),
  textArray,
};

const texts = (operand: unknown, path: string): string[] =>
  boundedList(operand, path).map((value, index) => readText(value, `${path}.${index}`));

function boundedList(operand: unknown, path: string): unknown[] {
  if (!Array.isArray(operand)) throw badUserInput(path, 'expected a list');
  if (operand.length > maxList)
    throw badUserInput(path, `holds ${operand.length} values; at most ${maxList} are allowed`);
  return operand;
}

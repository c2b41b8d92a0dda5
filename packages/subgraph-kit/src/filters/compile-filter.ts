import { type Sql, sql } from '@sophia/database';
import { badUserInput } from '../errors/errors.ts';
import { type FieldType, operatorsOf } from './operators.ts';

export type Condition = Sql;

/** Target of a filter field: a column, or a column of related rows, at least one of which must match. */
export type FilterField =
  | { readonly type: FieldType; readonly column: Sql }
  | { readonly type: FieldType; readonly some: (matches: (column: Sql) => Condition) => Condition };

export type FilterFields = Readonly<Record<string, FilterField>>;

/** Deepest nesting of `and`, `or` and `not`. */
const maxDepth = 5;
/** Largest number of conditions in a filter. The database evaluates each for every row. */
const maxConditions = 100;

/**
 * Returns the SQL condition of a filter input; undefined if it has no conditions. Throws BAD_USER_INPUT with the path
 * if it is too deep, too long or compares with null.
 *
 * `not` is the complement: it matches all rows that its condition does not match, including those with null. `or: []`
 * matches nothing, `and: []` everything.
 */
export function compileFilter(filter: unknown, fields: FilterFields, path = 'filter'): Condition | undefined {
  let conditions = 0;

  function all(input: unknown, at: string, depth: number): Condition | undefined {
    if (depth > maxDepth) throw badUserInput(at, `nests more than ${maxDepth} deep`);
    const parts = entries(input, at).map(([name, value]) => part(name, value, `${at}.${name}`, depth));
    return join(
      parts.filter((each) => each !== undefined),
      sql` and `,
    );
  }

  function part(name: string, value: unknown, at: string, depth: number): Condition | undefined {
    // Null in place of a whole condition means no condition. As an operand it would be a mistake.
    if (value === null) return undefined;
    if (name === 'and' || name === 'or') {
      const nested = list(value, at).map((each, index) => all(each, `${at}.${index}`, depth + 1));
      if (name === 'and')
        return join(
          nested.filter((each) => each !== undefined),
          sql` and `,
        );
      return nested.length === 0
        ? sql`false`
        : join(
            nested.map((each) => each ?? sql`true`),
            sql` or `,
          );
    }
    if (name === 'not') {
      const nested = all(value, at, depth + 1);
      return nested && sql`(${nested} is not true)`;
    }
    const field = fields[name];
    if (!field) throw new Error(`the filter field ${at} is not in the definition of the list`);
    const compare = (column: Sql) => join(comparisons(field.type, column, value, at), sql` and `) ?? sql`true`;
    return 'some' in field ? field.some(compare) : compare(field.column);
  }

  function comparisons(type: FieldType, column: Sql, value: unknown, at: string): Condition[] {
    const operators = operatorsOf(type);
    // A bare value means `eq`, and a bare list `in`.
    const given = Array.isArray(value) ? { in: value } : isObject(value) ? value : { eq: value };
    return entries(given, at).map(([name, operand]) => {
      conditions++;
      if (conditions > maxConditions) throw badUserInput(path, `has more than ${maxConditions} conditions`);
      const operator = operators[name];
      if (!operator) throw new Error(`${at} has no operator ${name}`);
      if (operand === null) throw badUserInput(`${at}.${name}`, 'cannot compare with null; use isNull');
      return operator(column, operand, `${at}.${name}`);
    });
  }

  return filter == null ? undefined : all(filter, path, 1);
}

function join(conditions: readonly Condition[], separator: Sql): Condition | undefined {
  const [first, ...rest] = conditions;
  return rest.length === 0 ? first : sql`(${sql.join(conditions, separator)})`;
}

const entries = (input: unknown, at: string): [string, unknown][] => {
  if (!isObject(input)) throw badUserInput(at, 'expected an object');
  return Object.entries(input).filter(([, value]) => value !== undefined);
};

const list = (value: unknown, at: string): unknown[] => {
  if (!Array.isArray(value)) throw badUserInput(at, 'expected a list');
  return value;
};

/** True for input objects, which graphql-js creates without a prototype. A Date is a value. */
const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

import { query, type Sql, sql } from '@sophia/database';
import type { SubgraphContext } from '../context/subgraph-context.ts';
import { badUserInput } from '../errors/errors.ts';
import type { ListDefinition } from './define-connection.ts';
import { planPage } from './plan.ts';

/** A statement that selects the values of a row, of which it may have several or none. It counts once in each of their groups. */
interface EachValue {
  readonly each: Sql;
}

/** What the rows of a list can be grouped by. */
export interface GroupDefinition<Row extends object, By extends string> {
  readonly list: ListDefinition<Row>;
  /** For each way to group, the property, or the expression, which may depend on the time, whose values are the groups. */
  readonly by: Readonly<Record<By, (keyof Row & string) | Sql | EachValue | ((now: Date) => Sql)>>;
  /** Property with an amount that is added up, and that of its currency. */
  readonly money?: { readonly amount: keyof Row & string; readonly currency: keyof Row & string };
}

export interface GroupArguments<By extends string> {
  readonly by: By;
  readonly filter?: object | null;
  /** Number of groups. */
  readonly first: number;
}

interface Amount {
  readonly amount: string;
  readonly currencyCode: string | null;
}

interface Counted {
  readonly count: number;
  /** Sums by currency, of the rows with an amount; empty without `money`. */
  readonly amounts: Amount[];
}

/** Rows of a list with the same value. */
export interface Group<By extends string = string> extends Counted {
  readonly by: By;
  /** Value of the group, as the filter of the list compares it; null for rows without one. */
  readonly key: string | null;
}

/** The rows of a list, counted as a whole and by group, the largest groups first. */
export interface Groups<By extends string = string> extends Counted {
  readonly groupCount: number;
  readonly groups: Group<By>[];
}

/** Returns the key of a group that goes by this field, and null for one that goes by another. */
export const keyBy = <By extends string>({ by, key }: Group<By>, field: NoInfer<By>): string | null =>
  by === field ? key : null;

const hasEach = (key: unknown): key is EachValue => typeof key === 'object' && key !== null && 'each' in key;

const maxGroups = 500;

/** Counts the rows of a list that match a filter, in one statement. Throws BAD_USER_INPUT, naming the argument. */
export async function groupsOf<Row extends object, By extends string>(
  ctx: SubgraphContext,
  { list, by, money }: GroupDefinition<Row, By>,
  { by: chosen, filter, first }: GroupArguments<By>,
): Promise<Groups<By>> {
  if (first < 1 || first > maxGroups) throw badUserInput('first', `expected 1 to ${maxGroups}, got ${first}`);
  const { table, from, conditions } = planPage(ctx, list, { filter }, undefined);
  const given = by[chosen];
  const key = typeof given === 'function' ? given(ctx.clock.now()) : given;
  const columns = {
    key: hasEach(key) ? sql`one.value` : typeof key === 'string' ? table.column(key).sql : key,
    amount: money ? table.column(money.amount).sql : sql`null::numeric`,
    currency: money ? table.column(money.currency).sql : sql`null::text`,
  };
  const where = conditions.length === 0 ? sql`` : sql`where ${sql.join(conditions, sql` and `)}`;
  const each = hasEach(key)
    ? sql`cross join lateral (select distinct value from (${key.each}) as of_row(value)) as one`
    : undefined;
  const byCurrency = each
    ? sql`select ${columns.currency} as currency, count(*) as count, sum(${columns.amount}) as amount from ${from} ${where} group by 1`
    : sql`select currency, sum(count) as count, sum(amount) as amount from counted group by currency`;
  const amounts = sql`coalesce(
    json_agg(json_build_object('amount', trim_scale(amount)::text, 'currencyCode', currency) order by currency)
      filter (where amount is not null), '[]') as amounts`;
  const rows = await ctx.read((em) =>
    query<Omit<Groups<By>, 'groups'> & { groups: Omit<Group<By>, 'by'>[] }>(
      em,
      sql`with counted as materialized (
         select ${columns.key}::text as key, ${columns.currency} as currency, count(*) as count,
           sum(${columns.amount}) as amount
         from ${from} ${each ?? sql``} ${where} group by 1, 2
       ), grouped as (
         select key, sum(count)::int as count, ${amounts} from counted group by key
       ), total as (
         select coalesce(sum(count), 0)::int as count, ${amounts}
         from (${byCurrency}) by_currency
       )
       select total.count, total.amounts, (select count(*)::int from grouped) as "groupCount",
         coalesce((
           select json_agg(largest order by largest.count desc, largest.key)
           from (select * from grouped order by count desc, key limit ${first}) largest
         ), '[]') as groups
       from total`,
    ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a statement that counts returned no row');
  return { ...row, groups: row.groups.map((group) => ({ ...group, by: chosen })) };
}

import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { CursorKeys } from '../context/cursors.ts';
import { beyond, orderBy } from './order.ts';
import type { PagePlan } from './plan.ts';

interface FetchedRow<Row> {
  readonly row: Row;
  readonly keys: CursorKeys;
}

export interface Page<Row> {
  readonly rows: readonly FetchedRow<Row>[];
  /** True if the list continues beyond the page, in reading direction. */
  readonly hasMore: boolean;
}

type RawRow = Record<string, unknown>;

/** Reads the page of each parent, in their order, or a single page without parents. Runs one statement. */
export async function fetchPages<Row>(
  em: EntityManager,
  plan: PagePlan<Row>,
  parents: readonly string[],
): Promise<Page<Row>[]> {
  const select = plan.parent ? selectByParent(plan, parents) : selectPage(plan, true);
  const rows = await query<RawRow>(em, select);
  const byPlace = Map.groupBy(rows, (row) => Number(row.__place ?? 1));
  return parents.map((_, index) => toPage(em, plan, byPlace.get(index + 1) ?? []));
}

const keyNames = (plan: PagePlan<unknown>) => plan.order.map((_, index) => `__key${index}`);

/**
 * Reads one row more than the page, to know if there are more. Returns keys as text, because a Date would lose
 * microseconds.
 */
function selectPage(plan: PagePlan<unknown>, keysAsText: boolean): Sql {
  const keys = keyNames(plan).map((name, index) => {
    const key = plan.order[index]?.sql;
    return keysAsText ? sql`${key}::text as ${sql.ref(name)}` : sql`${key} as ${sql.ref(name)}`;
  });
  const order = orderBy(
    plan.order,
    plan.order.map((key) => key.sql),
    plan.backward,
  );
  return sql`
    select ${plan.table.columns}, ${sql.join(keys)} from ${plan.from}${where([...plan.conditions, ...window(plan)])}
    order by ${order} limit ${sql.lit(plan.size + 1)}`;
}

function selectByParent(plan: PagePlan<unknown>, parents: readonly string[]): Sql {
  const names = keyNames(plan).map((name) => sql.ref(`page.${name}`));
  const keysAsText = names.map((name, index) => sql`${name}::text as ${sql.ref(`__text${index}`)}`);
  return sql`
    select parent.place as __place, page.*, ${sql.join(keysAsText)}
    from ${parentRelation(plan, parents)}
    cross join lateral (${selectPage(withParentCondition(plan), false)}) as page
    order by parent.place, ${orderBy(plan.order, names, plan.backward)}`;
}

/** Counts the rows of each parent's list, in their order. Runs one statement. */
export async function countRows(
  em: EntityManager,
  plan: PagePlan<unknown>,
  parents: readonly string[],
): Promise<number[]> {
  const count = (of: PagePlan<unknown>) => sql`select count(*)::int as count from ${of.from}${where(of.conditions)}`;
  const select = plan.parent
    ? sql`
        select page.count from ${parentRelation(plan, parents)}
        cross join lateral (${count(withParentCondition(plan))}) as page order by parent.place`
    : count(plan);
  const rows = await query<{ count: number }>(em, select);
  return rows.map((row) => row.count);
}

const parentRelation = ({ parent }: PagePlan<unknown>, parents: readonly string[]) =>
  sql`unnest(${parents}::${sql.raw(parent?.type ?? 'text')}[]) with ordinality as parent(id, place)`;

function withParentCondition<Row>(plan: PagePlan<Row>): PagePlan<Row> {
  if (!plan.parent) return plan;
  return { ...plan, conditions: [sql`${plan.parent.sql} = parent.id`, ...plan.conditions] };
}

function window({ order, after, before }: PagePlan<unknown>) {
  return [after && beyond(order, after, 'after'), before && beyond(order, before, 'before')].filter(
    (each) => each !== null,
  );
}

const where = (conditions: readonly Sql[]) =>
  conditions.length === 0 ? sql`` : sql` where ${sql.join(conditions, sql` and `)}`;

function toPage<Row>(em: EntityManager, plan: PagePlan<Row>, raw: readonly RawRow[]): Page<Row> {
  const kept = raw.slice(0, plan.size);
  if (plan.backward) kept.reverse();
  const prefix = plan.parent ? '__text' : '__key';
  const rows = kept.map((each) => ({
    row: plan.table.map(em, each),
    keys: plan.order.map((_, index) => (each[`${prefix}${index}`] as string | null) ?? null),
  }));
  return { rows, hasMore: raw.length > plan.size };
}

import { type Sql, sql } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import type { PassageFilter } from './passage-filter.ts';

/** SQL that is true for the findable passages that a filter lets through. `alias` names the row of the passage. */
export const filterSql = (filter: PassageFilter, alias: string): Sql =>
  sql`${sql.ref(`${alias}.is_findable`)} and ${factsSql(filter, alias)}`;

/** SQL that is true for facts that a filter lets through. `alias` names the row that has them. */
export function factsSql(filter: PassageFilter, alias: string): Sql {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const isOneOf = (name: string, values: readonly string[] | undefined, type: ColumnType = 'text') =>
    values && sql`${column(name)} = any(${possible(type, values)}::${sql.raw(type)}[])`;
  const hasOneOf = (name: string, values: readonly string[] | undefined, type: ColumnType = 'text') =>
    values && sql`${column(name)} && ${possible(type, values)}::${sql.raw(type)}[]`;
  /** Holds also for a passage without a value. */
  const isNoneOf = (name: string, values: readonly string[] | undefined) =>
    values && sql`(${column(name)} = any(${possible('uuid', values)}::uuid[])) is not true`;
  const conditions = [
    isOneOf('kind', filter.kinds),
    hasOneOf('collections', filter.collections),
    isOneOf('source', filter.sources),
    filter.occurredFrom && sql`${column('occurred_at')} >= ${filter.occurredFrom.toISOString()}::timestamptz`,
    filter.occurredTo && sql`${column('occurred_at')} < ${filter.occurredTo.toISOString()}::timestamptz`,
    isOneOf('account_id', filter.accountIds, 'uuid'),
    hasOneOf('contact_ids', filter.contactIds, 'uuid'),
    isOneOf('thread_id', filter.threadIds, 'uuid'),
    hasOneOf('speaker_roles', filter.speakerRoles),
    hasOneOf('topics', filter.topics),
    isOneOf('language', filter.languages),
    isNoneOf('interaction_id', filter.notInteractionIds),
    isNoneOf('thread_id', filter.notThreadIds),
  ];
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0 ? sql`true` : sql.join(given, sql` and `);
}

type ColumnType = 'text' | 'uuid';

/** Leaves out values that no passage can have, which the database would refuse. */
const possible = (type: ColumnType, values: readonly string[]): string[] =>
  values.filter((value) => (type === 'uuid' ? isUuid(value) : !value.includes('\0')));

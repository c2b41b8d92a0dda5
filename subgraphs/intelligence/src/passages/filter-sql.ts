import { type Sql, sql } from '@sophia/database';
import type { PassageFilter } from './passage-filter.ts';

/** SQL that is true for the findable passages that a filter lets through. `alias` names the row of the passage. */
export function filterSql(filter: PassageFilter, alias: string): Sql {
  const column = (name: string) => sql.ref(`${alias}.${name}`);
  const isOneOf = (name: string, values: readonly string[] | undefined, type: 'text' | 'uuid' = 'text') =>
    values && [sql`${column(name)} = any(${[...values]}::${sql.raw(type)}[])`];
  const hasOneOf = (name: string, values: readonly string[] | undefined, type: 'text' | 'uuid' = 'text') =>
    values && [sql`${column(name)} && ${[...values]}::${sql.raw(type)}[]`];
  const isNoneOf = (name: string, values: readonly string[] | undefined) =>
    values && [sql`(${column(name)} is null or ${column(name)} <> all(${[...values]}::uuid[]))`];
  const conditions = [
    isOneOf('kind', filter.kinds),
    hasOneOf('collections', filter.collections),
    isOneOf('source', filter.sources),
    filter.occurredFrom && [sql`${column('occurred_at')} >= ${filter.occurredFrom}`],
    filter.occurredTo && [sql`${column('occurred_at')} < ${filter.occurredTo}`],
    isOneOf('account_id', filter.accountIds, 'uuid'),
    hasOneOf('contact_ids', filter.contactIds, 'uuid'),
    isOneOf('thread_id', filter.threadIds, 'uuid'),
    hasOneOf('speaker_roles', filter.speakerRoles),
    hasOneOf('topics', filter.topics),
    isOneOf('language', filter.languages),
    isNoneOf('interaction_id', filter.notInteractionIds),
    isNoneOf('thread_id', filter.notThreadIds),
  ];
  return sql.join([column('is_findable'), ...conditions.flatMap((condition) => condition ?? [])], sql` and `);
}

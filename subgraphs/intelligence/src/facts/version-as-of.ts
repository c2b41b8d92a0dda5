import { type Sql, sql } from '@sophia/database';

/**
 * Returns selects of the version of a subject that was current at a time, or else of the first after it, with
 * `is_recorded` false. `subject` is the alias of a row with the columns tenant_id and `key`.
 */
export function versionAsOf(table: string, key: string, subject: string, asOf: Sql): Sql {
  const ofSubject = sql`from ${sql.ref(`intelligence.${table}`)} v
    where v.tenant_id = ${sql.ref(`${subject}.tenant_id`)} and ${sql.ref(`v.${key}`)} = ${sql.ref(`${subject}.${key}`)}`;
  return sql`
    (select v.*, true as is_recorded ${ofSubject} and v.recorded_at <= ${asOf} order by v.recorded_at desc limit 1)
    union all
    (select v.*, false ${ofSubject} and v.recorded_at > ${asOf} order by v.recorded_at limit 1)
    order by is_recorded desc limit 1`;
}

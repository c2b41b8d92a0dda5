import type { EntityManager } from '@mikro-orm/postgresql';
import { identifier, literal, qualified, roleOf } from './names.ts';
import { query, sql } from './query.ts';
import { tenantPolicy } from './tenant-table.ts';

/**
 * Returns SQL for a table that is partitioned by range of a timestamptz column. It creates the function
 * `<schema>.ensure_<table>_months(timestamptz[])`, which creates the monthly partitions (UTC) for these times, and one
 * with the same name that takes the first and last time of a range. Rows can only be written to months that exist.
 *
 * The function runs with its owner's rights, because the schema's role may not create tables. It creates a partition as
 * a table of its own and then attaches it, because `create table … partition of` would wait for all readers of the
 * table.
 */
export function monthlyPartitions(schema: string, table: string): string {
  const parent = `${identifier(schema)}.${identifier(table)}`;
  const ensure = `${identifier(schema)}.${identifier(`ensure_${table}_months`)}`;
  const role = identifier(roleOf(schema));
  return `
    create function ${ensure}(times timestamptz[]) returns void
      language plpgsql security definer set search_path = pg_catalog set timezone = 'UTC' as $ensure$
    declare
      month timestamptz;
      part text;
    begin
      for month in select distinct date_trunc('month', t) from unnest(times) t where t is not null order by 1 loop
        if month not between '1970-01-01' and '2199-12-01' then
          raise exception 'no partition of ${schema}.${table} for %: outside 1970 to 2199', month
            using errcode = 'datetime_field_overflow';
        end if;
        part := ${literal(`${table}_y`)} || to_char(month, 'YYYY"m"MM');
        continue when to_regclass(format('%I.%I', ${literal(schema)}, part)) is not null;
        perform pg_advisory_xact_lock(hashtextextended(${literal(`${schema}.${table}`)}, 0));
        -- Asked of the table, for the cache behind to_regclass need not know what another transaction has just made.
        continue when exists (
          select from pg_class where relname = part and relnamespace = ${literal(schema)}::regnamespace);
        execute format(
          'create table %1$I.%2$I (like ${parent} including all excluding identity);
           alter table %1$I.%2$I enable row level security;
           create policy tenant on %1$I.%2$I using (${tenantPolicy.replaceAll("'", "''")});
           alter table ${parent} attach partition %1$I.%2$I for values from (%3$L) to (%4$L)',
          ${literal(schema)}, part, month, month + interval '1 month');
      end loop;
    end $ensure$;

    create function ${ensure}("from" timestamptz, "to" timestamptz) returns void
      language sql set search_path = pg_catalog set timezone = 'UTC' as $ensure$
      select ${ensure}(array(select generate_series(date_trunc('month', "from"), "to", interval '1 month')));
    $ensure$;

    revoke all on function ${ensure}(timestamptz[]), ${ensure}(timestamptz, timestamptz) from public;
    grant execute on function ${ensure}(timestamptz[]), ${ensure}(timestamptz, timestamptz) to ${role};`;
}

/** Creates the missing monthly partitions for rows with these times, in one statement. `table` is `schema.table`. */
export async function ensureMonths(em: EntityManager, table: string, times: Iterable<Date | string>): Promise<void> {
  const months = new Set<string>();
  for (const time of times) months.add(`${new Date(time).toISOString().slice(0, 7)}-01T00:00:00Z`);
  if (months.size === 0) return;
  const [schema = '', name = ''] = table.split('.');
  const ensure = qualified(`${schema}.ensure_${name}_months`);
  await query(em, sql`select ${sql.raw(ensure)}(${[...months]}::timestamptz[])`);
}

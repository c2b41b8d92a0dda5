import { type Sql, sql } from '@sophia/database';
import { versionAsOf } from './version-as-of.ts';

/**
 * Returns a select of accounts as they were at a time. Of one that we got to know only later, the first version counts,
 * and `is_recorded` is false.
 *
 * Columns: name, domain, first_known_at, is_recorded, and those of account_versions.
 *
 * @param asOf a timestamptz
 */
export const accountsAsOf = (asOf: Sql): Sql => sql`
  select a.name, a.domain, a.first_known_at, version.*
  from intelligence.account_facts a
  cross join lateral (${versionAsOf('account_versions', 'account_id', 'a', asOf)}) version`;

/**
 * Returns a select of contacts as they were at a time, by the same rules.
 *
 * Columns: full_name, first_known_at, is_recorded, and those of contact_versions.
 *
 * @param asOf a timestamptz
 */
export const contactsAsOf = (asOf: Sql): Sql => sql`
  select c.full_name, c.first_known_at, version.*
  from intelligence.contact_facts c
  cross join lateral (${versionAsOf('contact_versions', 'contact_id', 'c', asOf)}) version`;

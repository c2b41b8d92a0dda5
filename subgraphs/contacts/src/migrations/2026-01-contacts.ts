import { defineMigration, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';
import { ingestTables } from '@sophia/ingest';
import { dealTables } from './2026-01-deals.ts';
import { linkTables } from './2026-01-links.ts';
import { peopleTables } from './2026-01-people.ts';
import { recordTables } from './2026-01-records.ts';

const tables = [recordTables, peopleTables, dealTables, linkTables].join('');

/** Creates all tables: source records, and the entities built from them. */
export const createTables = defineMigration('2026-01-contacts', (sql) => {
  sql(tables);
  for (const [, table = ''] of tables.matchAll(/create table contacts\.(\w+)/g)) sql(tenantTable('contacts', table));
  sql(eventTables('contacts'));
  sql(ingestTables('contacts'));
});

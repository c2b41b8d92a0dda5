import { defineMigration } from '@sophia/database';

/** Slots have the form of all sources: requests of a kind may have their own. Gong limits all of them together. */
export const nameSlots = defineMigration('2026-12-05-api-slots', (sql) => {
  sql(`
    alter table gong.api_slots add column requests text not null default '';
    alter table gong.api_slots alter column requests drop default;
    alter table gong.api_slots drop constraint api_slots_pkey, add primary key (tenant_id, requests);
  `);
});

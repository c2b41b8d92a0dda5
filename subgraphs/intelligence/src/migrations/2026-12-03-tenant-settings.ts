import { defineMigration } from '@sophia/database';

/** Adds the currency of tenants. Tells of the time zones of before, so that the records of their tenants get them. */
export const tenantCurrencies = defineMigration('2026-12-03-tenant-settings', (sql) => {
  sql(`
    alter table intelligence.tenant_settings add column currency_code text;
    insert into intelligence.outbox (id, tenant_id, type, subject, time, data)
      select gen_random_uuid(), tenant_id, 'metric.timezone.chosen', tenant_id, now(),
        jsonb_build_object('timeZone', time_zone)
      from intelligence.tenant_settings order by tenant_id;
  `);
});

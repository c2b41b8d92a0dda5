import { defineMigration, tenantTable } from '@sophia/database';

/** Text search configurations, besides English, by which words of a tenant's passages are stemmed. */
export const textConfigurations = defineMigration('2026-11-29-text-configurations', (sql) => {
  sql(`
    create table intelligence.text_configurations (
      tenant_id text not null,
      configuration text not null,
      primary key (tenant_id, configuration)
    );
    ${tenantTable('intelligence', 'text_configurations')}
  `);
});

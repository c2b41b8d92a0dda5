import { defineMigration, tenantTable } from '@sophia/database';

/** Tables of what next best actions follow from. Other tables change with one of them. */
const tables = [
  'account_facts',
  'contact_facts',
  'employee_facts',
  'deal_facts',
  'activity_facts',
  'interaction_analyses',
  'findings',
  'key_sentences',
  'handoffs',
  'score_history',
];

const changes = { insert: 'new', update: 'new', delete: 'old' } as const;

/**
 * Notes the tenants with news, so that the actions of the others need not be found again. A row for each statement, and no
 * unique key, on which transactions would wait for each other.
 */
export const actionNews = defineMigration('2026-11-30-action-news', (sql) => {
  sql(`
    create table intelligence.action_news (
      tenant_id text not null,
      id bigint not null generated always as identity,
      primary key (tenant_id, id)
    );
    ${tenantTable('intelligence', 'action_news')}

    create function intelligence.note_action_news() returns trigger language plpgsql as $$
    begin
      insert into intelligence.action_news (tenant_id) select distinct tenant_id from changed;
      return null;
    end $$;
  `);
  for (const table of tables) {
    for (const [change, rows] of Object.entries(changes)) {
      sql(`
        create trigger note_action_news_of_${change} after ${change} on intelligence.${table}
        referencing ${rows} table as changed for each statement execute function intelligence.note_action_news()`);
    }
  }
});

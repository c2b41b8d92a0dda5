import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

const tables = ['next_best_actions', 'action_decisions', 'practice_outcomes'];

/**
 * Next best actions as they follow from the data, what people decided about them, and how deals fared with and without
 * the practices that they recommend. Removes the column of interactions' actions, which nothing has filled.
 */
export const nextBestActions = defineMigration('2026-11-29-next-best-actions', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses drop column next_best_actions;

    create table intelligence.next_best_actions (
      tenant_id text not null,
      id uuid not null,
      kind text not null,
      /* Names the cause within the kind: the same cause has the same id. */
      cause text not null,
      title text not null,
      why text[] not null,
      steps text[] not null,
      evidence jsonb not null,
      priority double precision not null check (priority between 0 and 100),
      priority_factors jsonb not null,
      due_date date not null,
      /* When the cause began. */
      since timestamptz not null,
      account_id uuid not null,
      deal_id uuid,
      contact_id uuid,
      interaction_id uuid,
      owner_id uuid,
      found_at timestamptz not null,
      primary key (tenant_id, id)
    );
    create index on intelligence.next_best_actions (tenant_id, priority desc, id desc);
    create index on intelligence.next_best_actions (tenant_id, account_id);
    create index on intelligence.next_best_actions (tenant_id, owner_id, priority desc) where owner_id is not null;
    create index on intelligence.next_best_actions (tenant_id, deal_id) where deal_id is not null;
    create index on intelligence.next_best_actions (tenant_id, interaction_id) where interaction_id is not null;
    create index on intelligence.next_best_actions (tenant_id, kind);

    create table intelligence.action_decisions (
      tenant_id text not null,
      action_id uuid not null,
      status text not null check (status in ('OPEN', 'ACCEPTED', 'SNOOZED', 'DISMISSED', 'DONE')),
      /* The action is hidden until then, also after its cause has gone and come again. */
      hidden_until timestamptz,
      reason text,
      decided_at timestamptz not null,
      decided_by text not null,
      version integer not null,
      primary key (tenant_id, action_id)
    );

    create table intelligence.practice_outcomes (
      tenant_id text not null,
      practice text not null,
      with_deals integer not null,
      with_won integer not null,
      without_deals integer not null,
      without_won integer not null,
      computed_at timestamptz not null,
      primary key (tenant_id, practice)
    );

    create index on intelligence.interaction_analyses (tenant_id, occurred_at) where competitors <> '{}';
  `);
  for (const table of tables) sql(tenantTable('intelligence', table));
  const ofAction = (typename: string, column: string) => ({
    typename,
    id: `joined.${column}`,
    through: {
      table: 'intelligence.next_best_actions',
      on: 'joined.tenant_id = changed.tenant_id and joined.id = changed.action_id',
    },
  });
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        next_best_actions: [
          { typename: 'NextBestAction', id: 'changed.id' },
          { typename: 'Account', id: 'changed.account_id' },
          { typename: 'Deal', id: 'changed.deal_id' },
          { typename: 'Interaction', id: 'changed.interaction_id' },
        ],
        action_decisions: [
          { typename: 'NextBestAction', id: 'changed.action_id' },
          ofAction('Account', 'account_id'),
          ofAction('Deal', 'deal_id'),
          ofAction('Interaction', 'interaction_id'),
        ],
      },
    }),
  );
});

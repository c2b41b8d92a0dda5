import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/**
 * Trained models with their cards, scores with their baseline, probability and what they were made of on earlier days,
 * and overrides by people. Marks open deals and accounts, so that they get their scores.
 */
export const scores = defineMigration('2026-11-29-score', (sql) => {
  sql(`
    alter table intelligence.models
      add column is_prior boolean not null default false,
      /* Null for models that are not trained on the tenant's own data. */
      add column trained_at timestamptz,
      add column parameters jsonb,
      add column card jsonb;
    create index on intelligence.models (tenant_id, name, trained_at desc) where trained_at is not null;

    alter table intelligence.scores
      add column baseline double precision not null default 50,
      /* Calibrated; null for rules. */
      add column probability double precision check (probability between 0 and 1);
    create index on intelligence.scores (tenant_id, subject_type, kind, value desc, id desc);

    alter table intelligence.score_history
      /* Null for days before they were kept. */
      add column baseline double precision,
      add column factors jsonb,
      add column model text,
      add column model_version text,
      /* Value that a person had put in its place; null without an override. */
      add column overridden double precision;

    create table intelligence.score_overrides (
      tenant_id text not null,
      score_id uuid not null,
      subject_type text not null,
      subject_id uuid not null,
      kind text not null,
      value double precision not null check (value between 0 and 100),
      reason text not null,
      created_at timestamptz not null,
      created_by text not null,
      until timestamptz not null,
      version integer not null,
      primary key (tenant_id, score_id)
    );
    create index on intelligence.score_overrides (tenant_id, subject_id);
    ${tenantTable('intelligence', 'score_overrides')}

    insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
      select tenant_id, 'DEAL', deal_id from intelligence.deal_facts where status = 'OPEN'
      union all select distinct tenant_id, subject_type, subject_id from intelligence.scores
      on conflict do nothing;
  `);
  sql(
    moreEntityChangeTriggers('intelligence', {
      tables: {
        score_overrides: ['Account', 'Contact', 'Deal'].map((typename) => ({
          typename,
          id: `case when changed.subject_type = '${typename.toUpperCase()}' then changed.subject_id end`,
        })),
      },
    }),
  );
});

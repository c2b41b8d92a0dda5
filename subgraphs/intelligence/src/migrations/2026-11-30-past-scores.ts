import { defineMigration, tenantTable } from '@sophia/database';

/**
 * Points of days before a score was first calculated, and the subjects for which they are still to be calculated: at
 * first those with fewer than 90 days of history.
 */
export const pastScores = defineMigration('2026-11-30-past-scores', (sql) =>
  sql(`
    alter table intelligence.score_history
      /* True of a day that was over when its point was first calculated. */
      add column is_past boolean not null default false;

    create table intelligence.stale_pasts (
      tenant_id text not null,
      subject_type text not null,
      subject_id uuid not null,
      marked_at timestamptz not null,
      primary key (tenant_id, subject_type, subject_id)
    );
    create index on intelligence.stale_pasts (tenant_id, marked_at);
    ${tenantTable('intelligence', 'stale_pasts')}

    insert into intelligence.stale_pasts (tenant_id, subject_type, subject_id, marked_at)
      select s.tenant_id, s.subject_type, s.subject_id, now()
      from intelligence.scores s
      join intelligence.score_history h on h.tenant_id = s.tenant_id and h.score_id = s.id
      group by s.tenant_id, s.subject_type, s.subject_id
      having min(h.day) > current_date - 90;
  `),
);

import { defineMigration } from '@sophia/database';

/** Outcomes and follow-ups that a language model writes. Conversations of before are analysed again. */
export const writtenConclusions = defineMigration('2026-11-30-written-conclusions', (sql) => {
  sql(`
    alter table intelligence.thread_summaries
      /* { claims, dropped }; claims are null if too few are borne out. */
      add column outcomes jsonb not null default '{"claims": null, "dropped": 0}',
      add column follow_ups jsonb not null default '{"claims": null, "dropped": 0}';
    /* They are the texts of their citations. */
    alter table intelligence.thread_analyses drop column summary, drop column key_outcomes;
    insert into intelligence.stale_thread_analyses (tenant_id, thread_id)
    select tenant_id, thread_id from intelligence.thread_analyses
    on conflict do nothing;
  `);
});

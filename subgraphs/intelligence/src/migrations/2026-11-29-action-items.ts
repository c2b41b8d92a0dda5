import { defineMigration, tenantTable } from '@sophia/database';

/** Which action items are done, and the sentences that insights rest on. */
export const actionItems = defineMigration('2026-11-29-action-items', (sql) => {
  sql(`
    create table intelligence.action_item_marks (
      tenant_id text not null,
      /* The call, or another interaction, that the item stands in. */
      subject_id uuid not null,
      /* MD5 of the item's sentence, so that a mark outlives a new analysis, and a change of other sentences. */
      sentence_digest text not null,
      done_at timestamptz not null,
      done_by text not null,
      note text,
      primary key (tenant_id, subject_id, sentence_digest)
    );
    ${tenantTable('intelligence', 'action_item_marks')}

    /* Copied from the mark. */
    alter table intelligence.findings
      add column done_at timestamptz,
      add column done_by text,
      add column done_note text;

    alter table intelligence.insights add column finding_id uuid;
    update intelligence.insights i set finding_id = (
      select f.id from intelligence.findings f
      where f.tenant_id = i.tenant_id and f.interaction_id = i.interaction_id and f.kind = i.kind and f.sentence = i.detail
      order by f.confidence desc nulls last, f.id limit 1
    ) where detail is not null;
  `);
});

import { defineMigration, tenantTable } from '@sophia/database';

/**
 * Table of deleted and merged accounts, contacts and deals; replaces the table of merged accounts. Fills it from the
 * events that are still kept, and updates rows that refer to accounts in it.
 */
export const goneSubjects = defineMigration('2026-11-28-gone-subjects', (sql) => {
  sql(`
    create table intelligence.gone_subjects (
      tenant_id text not null,
      subject_type text not null,
      subject_id uuid not null,
      /* The subject that it was merged into; null when it was deleted. */
      into_id uuid,
      primary key (tenant_id, subject_type, subject_id)
    );
    ${tenantTable('intelligence', 'gone_subjects')}

    insert into intelligence.gone_subjects (tenant_id, subject_type, subject_id, into_id)
      select tenant_id, 'ACCOUNT', from_id, into_id from intelligence.account_aliases;
    drop table intelligence.account_aliases;

    insert into intelligence.gone_subjects (tenant_id, subject_type, subject_id, into_id)
      select tenant_id, upper(split_part(type, '.', 1)), subject_id, into_id from (
        select distinct on (tenant_id, subject) tenant_id, type, subject::uuid as subject_id,
          (data ->> 'mergedIntoId')::uuid as into_id, coalesce((data ->> 'deleted')::boolean, false) as is_deleted
        from bus.events where type in ('account.changed', 'account.merged', 'contact.changed', 'deal.changed')
        order by tenant_id, subject, position desc
      ) told
      where is_deleted or into_id is not null
      on conflict do nothing;

    create temporary table gone_scores on commit drop as
      select tenant_id, id from intelligence.scores join intelligence.gone_subjects using (tenant_id, subject_type, subject_id);
    delete from intelligence.score_history h using gone_scores s where s.tenant_id = h.tenant_id and s.id = h.score_id;
    delete from intelligence.scores s using gone_scores g where g.tenant_id = s.tenant_id and g.id = s.id;

    create temporary table deleted_accounts on commit drop as
      select tenant_id, subject_id as account_id from intelligence.gone_subjects
      where subject_type = 'ACCOUNT' and into_id is null;
    ${['alerts', 'interaction_analyses']
      .map(
        (table) => `
    update intelligence.${table} t set account_id = null from deleted_accounts d
      where d.tenant_id = t.tenant_id and d.account_id = t.account_id;`,
      )
      .join('')}
    delete from intelligence.insights using intelligence.interaction_analyses i
      where i.tenant_id = insights.tenant_id and i.interaction_id = insights.interaction_id
        and i.account_id is null and insights.kind <> 'COMPLIANCE';
    update intelligence.insights set account_id = null from intelligence.interaction_analyses i
      where i.tenant_id = insights.tenant_id and i.interaction_id = insights.interaction_id
        and i.account_id is null and insights.account_id is not null;
  `);
});

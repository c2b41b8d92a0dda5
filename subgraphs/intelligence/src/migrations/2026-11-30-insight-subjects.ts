import { defineMigration } from '@sophia/database';

/** Insights say what they are about and which law it is, for filters and groups. Fills it for stored ones. */
export const insightSubjects = defineMigration('2026-11-30-insight-subjects', (sql) => {
  sql(`
    alter table intelligence.insights
      /* Name of a competitor or of software, subject of the quoted finding, or what a law is about. */
      add column subject text,
      /* Of the kind COMPLIANCE; null for others. */
      add column regulation text;
    update intelligence.insights set subject = regexp_replace(title, ' was mentioned$', '')
      where kind in ('COMPETITOR_MENTION', 'PROPERTY_SOFTWARE_MENTION');
    update intelligence.insights set
        subject = substr(title, strpos(title, ': ') + 2),
        regulation = case when title like 'FDCPA: %' then 'FDCPA' else 'FAIR_HOUSING' end
      where kind = 'COMPLIANCE';
    update intelligence.insights i set subject = f.target
      from intelligence.findings f
      where f.tenant_id = i.tenant_id and f.id = i.finding_id and i.kind <> 'COMPLIANCE' and f.target is not null;
  `);
});

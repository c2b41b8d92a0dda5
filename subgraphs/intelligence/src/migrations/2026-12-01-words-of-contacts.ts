import { defineMigration } from '@sophia/database';

/**
 * Who of the customer wrote a message or e-mail, and the scores of contacts anew: by what each said, and no longer by what others
 * said in the same call or message. Of before it is known only where one contact takes part. Neither metrics nor any entity
 * show the author, so triggers need not hear of it.
 */
export const wordsOfContacts = defineMigration('2026-12-01-words-of-contacts', (sql) => {
  sql(`
    alter table intelligence.interaction_analyses
      /* Contact who wrote it; null for our own words, and if it is not known which contact did, or if none did. */
      add column author_contact_id uuid;
    alter table intelligence.interaction_analyses disable trigger user;
    update intelligence.interaction_analyses set author_contact_id = contact_ids[1]
      where cardinality(contact_ids) = 1 and (kind = 'TICKET' or direction = 'INBOUND' and kind in ('MESSAGE', 'EMAIL'))
        and direction <> 'INTERNAL';
    alter table intelligence.interaction_analyses enable trigger user;
    insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
      select distinct tenant_id, subject_type, subject_id from intelligence.scores where subject_type = 'CONTACT'
      on conflict do nothing;
  `);
});

import { closed, defineMigration, ownRows, rowsWith, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Contacts that look like one person: what is proposed, what was decided, and what is still to be compared. */
export const proposeIdentities = defineMigration('2026-12-03-identity-proposals', (sql) => {
  sql(`
    create table contacts.identity_proposals (
      tenant_id text not null,
      id uuid not null,
      -- A proposal holds between records, as a merge does, whatever ids the contacts come to have.
      left_record uuid not null,
      right_record uuid not null,
      left_id uuid not null,
      right_id uuid not null,
      weight double precision not null,
      probability double precision not null,
      reasons jsonb not null,
      is_strong boolean not null,
      speaks_against boolean not null,
      status text not null check (status in ('OPEN', 'POSTPONED', 'MERGED', 'ACCEPTED', 'REJECTED')),
      postponed_until timestamptz,
      decided_at timestamptz,
      decided_by text,
      merge_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on contacts.identity_proposals (tenant_id, probability, id);
    create index on contacts.identity_proposals (tenant_id, created_at, id);
    create index on contacts.identity_proposals (tenant_id, left_id);
    create index on contacts.identity_proposals (tenant_id, right_id);
    create index on contacts.identity_proposals (tenant_id, left_record);
    create index on contacts.identity_proposals (tenant_id, right_record);
    create index on contacts.identity_proposals (tenant_id, merge_id) where merge_id is not null;

    create table contacts.match_keys (
      tenant_id text not null,
      key text not null,
      contact_id uuid not null,
      primary key (tenant_id, key, contact_id)
    );
    create index on contacts.match_keys (tenant_id, contact_id);

    -- Contacts that changed since they were compared.
    create table contacts.match_marks (
      tenant_id text not null,
      contact_id uuid not null,
      primary key (tenant_id, contact_id)
    );

    alter table contacts.contact_merges add column is_automatic boolean not null default false;
    ${['identity_proposals', 'match_keys', 'match_marks'].map((table) => tenantTable('contacts', table)).join('')}
    insert into contacts.match_marks (tenant_id, contact_id) select tenant_id, id from contacts.contacts;
  `);
  sql(
    moreEntityChangeTriggers('contacts', {
      tables: { identity_proposals: [{ typename: 'IdentityProposal', id: 'changed.id' }] },
    }),
  );
  const [left, right] = ['left_id', 'right_id'].map((column) => rowsWith('contacts.contacts', column));
  sql(
    ownRows('contacts', {
      // Whoever may not see one of the two must not learn that it exists.
      identity_proposals: (table) => `${left?.(table)} and ${right?.(table)}`,
      match_keys: closed,
      match_marks: closed,
    }),
  );
});

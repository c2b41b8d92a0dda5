import { closed, defineMigration, ownRows, tenantTable } from '@sophia/database';

/** Tables of the live reading of landed tables: what is read when, and what each row has become. */
export const readLanded = defineMigration('2026-12-05-landed', (sql) => {
  sql(`
    -- Landed tables that are read, and for each source the look for such tables, whose name is empty.
    create table contacts.landed_tables (
      tenant_id text not null,
      source text not null,
      name text not null,
      -- Tables that others refer to come first.
      rank integer not null,
      -- Nobody reads it earlier.
      due_at timestamptz not null,
      -- Who reads it now, until when nobody else does.
      claim uuid,
      claimed_until timestamptz not null default '-infinity',
      -- The last time that it was read to its end.
      read_at timestamptz,
      failures integer not null default 0,
      error text,
      -- Table and generation that the watermark is of.
      version text,
      -- When its rows were last begun to be read from the first one.
      begun_at timestamptz,
      -- Rows landed until then were read; null: from the first one.
      watermark timestamptz,
      -- What stood behind the watermark at the last reading, so that it is not read again while that stays.
      behind text,
      -- The last time that vanished rows were looked for, and in which version.
      swept_at timestamptz,
      swept_version text,
      primary key (tenant_id, source, name)
    );
    create index landed_tables_due on contacts.landed_tables (tenant_id, source, due_at);
    ${tenantTable('contacts', 'landed_tables')}

    create table contacts.landed_rows (
      tenant_id text not null,
      source text not null,
      name text not null,
      key text not null,
      -- What the row is about: a record, deal, activity or the like.
      kind text not null,
      subject_id uuid not null,
      -- Values of columns that no field of the dictionary has, by column.
      custom jsonb,
      -- Version of the table in which the row was missing for the first time.
      missing_in text,
      -- The source deleted it then. Rows that were landed before count no more.
      gone_at timestamptz,
      primary key (tenant_id, source, name, key)
    );
    create index landed_rows_subject on contacts.landed_rows (tenant_id, subject_id);
    ${tenantTable('contacts', 'landed_rows')}
    ${ownRows('contacts', { landed_tables: closed, landed_rows: closed })}
  `);
});

import { defineMigration, tenantTable } from '@sophia/database';

const tables = [
  'account_versions',
  'contact_facts',
  'contact_versions',
  'deal_facts',
  'deal_versions',
  'deal_moves',
  'call_facts',
  'call_parties',
  'gong_identities',
  'activity_facts',
];

/**
 * Facts about accounts, contacts, employees, deals, calls and activities, which events tell. Scores, forecasts and metrics
 * read them. The tables of names of accounts and of known employees become tables of their facts. Those of before have
 * no more than they had until their events are handled again.
 */
export const facts = defineMigration('2026-11-29-facts', (sql) => {
  sql(`
    alter table intelligence.account_names rename to account_facts;
    alter table intelligence.account_facts
      add column domain text,
      add column owner_id uuid,
      add column parent_id uuid,
      add column segment text,
      add column region text,
      add column industry text,
      add column property_software text[] not null default '{}',
      add column property_count integer,
      add column unit_count integer,
      add column employee_count integer,
      /* Per year, in currency. */
      add column annual_revenue numeric,
      add column currency text,
      add column first_known_at timestamptz not null default now(),
      /* Time of the newest event. */
      add column recorded_at timestamptz not null default '-infinity';
    alter table intelligence.account_facts alter column first_known_at drop default;
    alter table intelligence.account_facts alter column recorded_at drop default;
    create index on intelligence.account_facts (tenant_id, owner_id);
    create index on intelligence.account_facts (tenant_id, parent_id) where parent_id is not null;

    create table intelligence.account_versions (
      tenant_id text not null,
      account_id uuid not null,
      recorded_at timestamptz not null,
      owner_id uuid,
      parent_id uuid,
      segment text,
      region text,
      industry text,
      property_software text[] not null,
      property_count integer,
      unit_count integer,
      employee_count integer,
      annual_revenue numeric,
      currency text,
      primary key (tenant_id, account_id, recorded_at)
    );
    create index on intelligence.account_versions (tenant_id, owner_id);
    create index on intelligence.account_versions (tenant_id, parent_id) where parent_id is not null;

    create table intelligence.contact_facts (
      tenant_id text not null,
      contact_id uuid not null,
      account_id uuid,
      full_name text not null,
      title text,
      decision_role text,
      /* By the title; null without one. */
      seniority text check (seniority in ('C_LEVEL', 'VP', 'DIRECTOR', 'MANAGER', 'OTHER')),
      first_known_at timestamptz not null,
      recorded_at timestamptz not null,
      primary key (tenant_id, contact_id)
    );
    create index on intelligence.contact_facts (tenant_id, account_id);

    create table intelligence.contact_versions (
      tenant_id text not null,
      contact_id uuid not null,
      recorded_at timestamptz not null,
      account_id uuid,
      title text,
      decision_role text,
      seniority text,
      primary key (tenant_id, contact_id, recorded_at)
    );
    create index on intelligence.contact_versions (tenant_id, account_id);

    alter table intelligence.known_employees rename to employee_facts;
    alter table intelligence.employee_facts
      /* Null for employees known by their id alone, since before their facts were kept. */
      add column full_name text,
      add column email text,
      add column title text,
      add column manager_id uuid,
      add column active boolean,
      add column recorded_at timestamptz not null default '-infinity';
    alter table intelligence.employee_facts alter column recorded_at drop default;
    create index on intelligence.employee_facts (tenant_id, manager_id) where manager_id is not null;

    create table intelligence.deal_facts (
      tenant_id text not null,
      deal_id uuid not null,
      account_id uuid,
      owner_id uuid,
      name text not null,
      stage text not null,
      status text not null check (status in ('OPEN', 'WON', 'LOST')),
      amount numeric,
      currency text,
      close_date date,
      opened_at timestamptz,
      closed_at timestamptz,
      product text,
      probability double precision,
      first_known_at timestamptz not null,
      recorded_at timestamptz not null,
      primary key (tenant_id, deal_id)
    );
    create index on intelligence.deal_facts (tenant_id, account_id);
    create index on intelligence.deal_facts (tenant_id, owner_id);
    create index on intelligence.deal_facts (tenant_id, status, close_date);
    create index on intelligence.deal_facts (tenant_id, closed_at);
    create index on intelligence.deal_facts (tenant_id, opened_at);

    create table intelligence.deal_versions (
      tenant_id text not null,
      deal_id uuid not null,
      recorded_at timestamptz not null,
      owner_id uuid,
      stage text not null,
      status text not null,
      amount numeric,
      currency text,
      close_date date,
      closed_at timestamptz,
      probability double precision,
      primary key (tenant_id, deal_id, recorded_at)
    );
    create index on intelligence.deal_versions (tenant_id, recorded_at);
    create index on intelligence.deal_versions (tenant_id, owner_id);

    create table intelligence.deal_moves (
      tenant_id text not null,
      deal_id uuid not null,
      changed_at timestamptz not null,
      from_stage text,
      stage text not null,
      amount numeric,
      currency text,
      /* Orders the moves of a deal, also those of one moment. */
      place integer not null,
      /* Time of the first event that told of the move. */
      recorded_at timestamptz not null,
      primary key (tenant_id, deal_id, changed_at, stage)
    );
    create index on intelligence.deal_moves (tenant_id, changed_at);

    create table intelligence.call_facts (
      tenant_id text not null,
      call_id uuid not null,
      started_at timestamptz not null,
      duration_seconds integer not null,
      direction text not null,
      system text,
      language text,
      is_private boolean not null,
      /* GongUser id. */
      host_user_id uuid,
      recorded_at timestamptz not null,
      primary key (tenant_id, call_id)
    );
    create index on intelligence.call_facts (tenant_id, started_at);
    create index on intelligence.call_facts (tenant_id, host_user_id, started_at);

    create table intelligence.call_parties (
      tenant_id text not null,
      call_id uuid not null,
      party_id uuid not null,
      affiliation text not null,
      title text,
      seniority text,
      /* GongUser id, if the party is an employee. */
      user_id uuid,
      is_host boolean not null,
      primary key (tenant_id, call_id, party_id)
    );
    create index on intelligence.call_parties (tenant_id, party_id);
    create index on intelligence.call_parties (tenant_id, user_id) where user_id is not null;

    create table intelligence.gong_identities (
      tenant_id text not null,
      /* Id of a GongUser, GongParty or GongCall. */
      identity_id uuid not null,
      object_type text not null check (object_type in ('user', 'party', 'call')),
      employee_id uuid,
      contact_id uuid,
      account_id uuid,
      deal_id uuid,
      primary key (tenant_id, identity_id)
    );
    create index on intelligence.gong_identities (tenant_id, employee_id) where employee_id is not null;
    create index on intelligence.gong_identities (tenant_id, contact_id) where contact_id is not null;
    create index on intelligence.gong_identities (tenant_id, account_id) where account_id is not null;
    create index on intelligence.gong_identities (tenant_id, deal_id) where deal_id is not null;

    create table intelligence.activity_facts (
      tenant_id text not null,
      activity_id uuid not null,
      kind text not null,
      source text not null,
      subject text not null,
      status text,
      is_done boolean not null,
      direction text not null,
      occurred_at timestamptz not null,
      due_at timestamptz,
      duration_seconds integer,
      /* Time of the first event that called it done, since it was last not done. Null while it is not done. */
      done_recorded_at timestamptz,
      account_id uuid,
      deal_id uuid,
      employee_ids uuid[] not null,
      first_known_at timestamptz not null,
      recorded_at timestamptz not null,
      primary key (tenant_id, activity_id)
    );
    create index on intelligence.activity_facts (tenant_id, account_id, occurred_at);
    create index on intelligence.activity_facts (tenant_id, deal_id, occurred_at) where deal_id is not null;
    create index on intelligence.activity_facts (tenant_id, kind, occurred_at);
    create index on intelligence.activity_facts (tenant_id, due_at) where due_at is not null;
    create index on intelligence.activity_facts using gin (employee_ids);

    alter table intelligence.segment_analyses
      add column party_id uuid,
      add column end_ms integer,
      add column question_count integer;

    create index on intelligence.interaction_analyses (tenant_id, thread_id, occurred_at) where thread_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, deal_id, occurred_at) where deal_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, occurred_at);
  `);
  for (const table of tables) sql(tenantTable('intelligence', table));
});

import { defineMigration, monthlyPartitions, roleOf, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';

const tableNames = [
  'timeline_entries',
  'unified_interactions',
  'interaction_participants',
  'conversation_threads',
  'slack_channels',
  'slack_users',
  'people',
  'deals',
  'identity_resolutions',
  'account_aliases',
  'source_syncs',
];

/**
 * Creates the tables. An interaction is two rows. `timeline_entries` is thin and not partitioned: it holds the columns
 * that lists filter and sort by, is unique by id and by source id, and has the time that finds the other row.
 * `unified_interactions` holds the content, partitioned by month. So a list never plans over a hundred partitions, and
 * a look-up by id reads one. Values from the source (`given_…`, identities) are separate from derived values, so that
 * those can be recomputed whenever a link arrives. Times have milliseconds, as in JavaScript, because a time is part of
 * the key of an interaction's content.
 */
export const createTables = defineMigration('2026-01-interactions', (sql) => {
  sql(`
    create table interactions.timeline_entries (
      tenant_id text not null,
      id uuid not null,
      source text not null,
      source_id text not null,
      kind text not null,
      record_id uuid not null,
      occurred_at timestamptz(3) not null,
      duration_seconds integer,
      slack_channel_id uuid,
      given_direction text not null,
      given_account_id uuid,
      given_deal_id uuid,
      direction text not null default 'UNKNOWN',
      account_id uuid,
      deal_id uuid,
      thread_id uuid,
      journey_stage text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id),
      -- HubSpot numbers calls, e-mails and tasks each for themselves.
      unique (tenant_id, source, kind, source_id)
    );
    create index on interactions.timeline_entries (tenant_id, occurred_at, id);
    create index on interactions.timeline_entries (tenant_id, account_id, occurred_at, id) where account_id is not null;
    create index on interactions.timeline_entries (tenant_id, deal_id, occurred_at, id) where deal_id is not null;
    create index on interactions.timeline_entries (tenant_id, thread_id, occurred_at, id) where thread_id is not null;
    create index on interactions.timeline_entries (tenant_id, slack_channel_id) where slack_channel_id is not null;
    create index on interactions.timeline_entries (tenant_id, given_deal_id) where given_deal_id is not null;

    create table interactions.unified_interactions (
      tenant_id text not null,
      id uuid not null,
      occurred_at timestamptz(3) not null,
      title text not null,
      text text,
      channel text,
      thread_root_id uuid,
      message_type text,
      reaction_count integer not null default 0,
      reply_count integer not null default 0,
      mention_count integer not null default 0,
      system text,
      transcript_available boolean not null default false,
      status text,
      due_at timestamptz,
      detail_state text not null default 'AVAILABLE',
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id, occurred_at)
    ) partition by range (occurred_at);
    create index on interactions.unified_interactions using gin (text public.gin_trgm_ops);

    create table interactions.interaction_participants (
      tenant_id text not null,
      interaction_id uuid not null,
      participant_id uuid not null,
      position integer not null,
      role text not null,
      occurred_at timestamptz(3) not null,
      identity_id uuid,
      given_contact_id uuid,
      given_employee_id uuid,
      given_name text,
      given_side text not null,
      contact_id uuid,
      employee_id uuid,
      side text not null default 'UNKNOWN',
      -- Of several participants that turn out to be one person, the one that stands for all.
      is_shown boolean not null default true,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, interaction_id, participant_id)
    );
    create index on interactions.interaction_participants (tenant_id, contact_id, occurred_at, interaction_id)
      where contact_id is not null and is_shown;
    create index on interactions.interaction_participants (tenant_id, employee_id, occurred_at, interaction_id)
      where employee_id is not null and is_shown;
    create index on interactions.interaction_participants (tenant_id, identity_id) where identity_id is not null;
    create index on interactions.interaction_participants (tenant_id, given_contact_id) where given_contact_id is not null;

    create table interactions.conversation_threads (
      tenant_id text not null,
      id uuid not null,
      type text,
      subject text,
      account_id uuid,
      started_at timestamptz not null,
      ended_at timestamptz not null,
      total_duration_seconds integer,
      interaction_count integer not null,
      interaction_counts jsonb not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on interactions.conversation_threads (tenant_id, ended_at, id);
    create index on interactions.conversation_threads (tenant_id, started_at, id);
    create index on interactions.conversation_threads (tenant_id, account_id, ended_at, id) where account_id is not null;
    create index on interactions.conversation_threads using gin (subject public.gin_trgm_ops);

    create table interactions.slack_channels (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      account_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );

    create table interactions.slack_users (
      tenant_id text not null,
      id uuid not null,
      name text,
      is_guest boolean not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );

    -- Contacts and employees.
    create table interactions.people (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      account_id uuid,
      merged_into_id uuid,
      is_deleted boolean not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on interactions.people (tenant_id, merged_into_id) where merged_into_id is not null;

    create table interactions.deals (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      account_id uuid,
      is_deleted boolean not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );

    create table interactions.identity_resolutions (
      tenant_id text not null,
      identity_id uuid not null,
      contact_id uuid,
      employee_id uuid,
      account_id uuid,
      deal_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, identity_id)
    );
    create index on interactions.identity_resolutions (tenant_id, contact_id) where contact_id is not null;
    create index on interactions.identity_resolutions (tenant_id, deal_id) where deal_id is not null;

    -- Merges as they were told; a chain is followed when it is read, so that a merge can be taken back.
    create table interactions.account_aliases (
      tenant_id text not null,
      from_id uuid not null,
      into_id uuid not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, from_id)
    );

    create table interactions.source_syncs (
      tenant_id text not null,
      id uuid not null,
      source text not null,
      name text not null,
      state text not null,
      started_at timestamptz not null,
      finished_at timestamptz,
      inserted integer not null,
      changed integer not null,
      unchanged integer not null,
      refused integer not null,
      quality_score double precision,
      error text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on interactions.source_syncs (tenant_id, started_at, id);

    -- What somebody took part in, in the order of the participants' indexes. It runs with the rights of who asks.
    create view interactions.participant_timeline with (security_invoker = true) as
      select participant.contact_id, participant.employee_id, participant.interaction_id as id, participant.occurred_at,
             entry.tenant_id, source, source_id, kind, record_id, duration_seconds, slack_channel_id,
             given_direction, given_account_id, given_deal_id, direction, account_id, deal_id, thread_id, journey_stage,
             entry.created_at, entry.updated_at
      from interactions.interaction_participants participant
      join interactions.timeline_entries entry
        on entry.tenant_id = participant.tenant_id and entry.id = participant.interaction_id
      where participant.is_shown;
    grant select on interactions.participant_timeline to ${roleOf('interactions')};
  `);
  for (const table of tableNames) sql(tenantTable('interactions', table));
  sql(monthlyPartitions('interactions', 'unified_interactions'));
  sql(eventTables('interactions'));
});

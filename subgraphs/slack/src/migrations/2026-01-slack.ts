import { defineMigration, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';
import { ingestTables } from '@sophia/ingest';

const tableNames = [
  'slack_workspaces',
  'slack_channels',
  'slack_users',
  'slack_messages',
  'known_accounts',
  'identity_resolutions',
];

/** Creates all tables. Timestamps are text with collation "C", whose order is their order in time. */
export const createTables = defineMigration('2026-01-slack', (sql) => {
  sql(`
    create extension if not exists pg_trgm with schema public;

    create table slack.slack_workspaces (
      tenant_id text not null,
      workspace_id text not null,
      -- The address is <domain>.slack.com; permalinks need it.
      domain text,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, workspace_id)
    );

    create table slack.slack_channels (
      tenant_id text not null,
      id uuid not null,
      workspace_id text not null,
      slack_channel_id text not null,
      name text not null,
      purpose text,
      topic text,
      is_private boolean not null,
      is_archived boolean not null,
      is_external boolean not null,
      member_count integer,
      type text not null,
      link_slug text,
      source_created_at timestamptz,
      account_id uuid,
      -- The account that a person chose, which a merge may have replaced since.
      chosen_account_id uuid,
      link_origin text check (link_origin in ('AUTOMATIC', 'MANUAL')),
      linked_at timestamptz,
      linked_by text,
      message_count integer not null default 0,
      first_message_at timestamptz,
      last_message_at timestamptz,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, workspace_id, slack_channel_id)
    );
    create index on slack.slack_channels (tenant_id, name, id);
    create index on slack.slack_channels (tenant_id, account_id, name, id) where account_id is not null;
    create index on slack.slack_channels (tenant_id, link_slug) where link_slug is not null;
    create index on slack.slack_channels (tenant_id, last_message_at, id);
    create index on slack.slack_channels (tenant_id, member_count, id);
    create index on slack.slack_channels using gin (name public.gin_trgm_ops);

    create table slack.slack_users (
      tenant_id text not null,
      id uuid not null,
      workspace_id text not null,
      slack_user_id text not null,
      team_id text,
      handle text,
      real_name text,
      display_name text,
      email text,
      title text,
      department text,
      phone text,
      time_zone text,
      bot_id text,
      is_bot boolean not null,
      is_guest boolean not null,
      is_deleted boolean not null,
      source_version bigint not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, workspace_id, slack_user_id)
    );
    create index on slack.slack_users (tenant_id, real_name, id);
    create index on slack.slack_users (tenant_id, email);
    create index on slack.slack_users using gin (real_name public.gin_trgm_ops, display_name public.gin_trgm_ops);

    create table slack.slack_messages (
      tenant_id text not null,
      id uuid not null,
      channel_id uuid not null,
      ts text collate "C" not null,
      thread_ts text collate "C",
      root_id uuid,
      is_reply boolean not null,
      kind text not null,
      subtype text,
      user_id uuid,
      author_name text,
      text text not null,
      -- A column, since an index of the expression does not serve under row-level security: to_tsvector is not leakproof.
      words tsvector not null generated always as (to_tsvector('simple', text)) stored,
      sent_at timestamptz not null,
      edited_at timestamptz,
      is_deleted boolean not null,
      deleted_at timestamptz,
      -- What the source says of the thread; what is true of it, with the replies that we have, stands in the columns below.
      source_reply_count integer not null,
      source_latest_reply_ts text collate "C",
      participants_count integer,
      is_thread_root boolean not null,
      reply_count integer not null,
      last_activity_ts text collate "C" not null,
      reactions jsonb not null,
      reaction_count integer not null,
      mentioned_user_ids text[] not null,
      files jsonb not null,
      version text collate "C" not null,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, channel_id, ts)
    );
    create index on slack.slack_messages (tenant_id, ts, id);
    create index on slack.slack_messages (tenant_id, last_activity_ts, id);
    create index on slack.slack_messages (tenant_id, channel_id, ts, id);
    create index on slack.slack_messages (tenant_id, channel_id, last_activity_ts, id) where is_thread_root;
    create index on slack.slack_messages (tenant_id, user_id, ts, id);
    create index on slack.slack_messages (tenant_id, root_id, ts, id) where root_id is not null;
    create index on slack.slack_messages (tenant_id, sent_at);
    create index on slack.slack_messages using gin (text public.gin_trgm_ops);
    create index on slack.slack_messages using gin (words);

    create table slack.known_accounts (
      tenant_id text not null,
      account_id uuid not null,
      slug text,
      merged_into_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, account_id)
    );
    create index on slack.known_accounts (tenant_id, slug);

    -- The account that stands for this one after all merges. In a ring of merges each stands for itself.
    create function slack.present_account(wanted uuid) returns uuid language sql stable as $present$
      with recursive walk(id) as (
        select wanted
        union
        select a.merged_into_id from walk join slack.known_accounts a on a.account_id = walk.id
        where a.merged_into_id is not null
      )
      select coalesce(
        (select walk.id from walk
         where not exists (select from slack.known_accounts a where a.account_id = walk.id and a.merged_into_id is not null)),
        wanted)
    $present$;

    create table slack.identity_resolutions (
      tenant_id text not null,
      identity_id uuid not null,
      contact_id uuid,
      employee_id uuid,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      primary key (tenant_id, identity_id)
    );
    create index on slack.identity_resolutions (tenant_id, contact_id) where contact_id is not null;
    create index on slack.identity_resolutions (tenant_id, employee_id) where employee_id is not null;
  `);
  for (const table of tableNames) sql(tenantTable('slack', table));
  sql(eventTables('slack'));
  sql(ingestTables('slack'));
});

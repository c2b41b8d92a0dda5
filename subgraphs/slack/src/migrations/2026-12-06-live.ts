import { closed, defineMigration, ownRows, tenantTable } from '@sophia/database';
import { apiSlots, syncParts } from '@sophia/ingest/live';
import { jobTables } from '@sophia/jobs';
import { jobTableRows } from '@sophia/subgraph-kit';

/** Tables of the live connection to Slack: what is to be read when, and what events told that a row does not show. */
export const readLive = defineMigration('2026-12-06-live', (sql) => {
  sql(jobTables('slack'));
  sql(syncParts('slack'));
  sql(apiSlots('slack'));
  sql(`
    -- The workspace to which a token leads.
    create table slack.live_workspaces (
      tenant_id text primary key,
      -- Digest of the token. Another token may lead to another workspace.
      origin text not null,
      -- The graph's name of the workspace, and Slack's.
      workspace_id text not null,
      team_id text not null,
      bot_user_id text not null,
      -- False once Slack says that the token has ended: it is tried before anything else is read.
      is_checked boolean not null
    );

    -- Events that were taken, for a day: none is taken twice.
    create table slack.taken_events (
      tenant_id text not null,
      event_id text not null,
      taken_at timestamptz not null,
      primary key (tenant_id, event_id)
    );
    create index taken_events_at on slack.taken_events (tenant_id, taken_at);

    -- The latest that Slack told of each fact of a channel, and when: events come in any order.
    create table slack.channel_facts (
      tenant_id text not null,
      workspace_id text not null,
      slack_channel_id text not null,
      fact text not null,
      told_at text collate "C" not null,
      value jsonb not null,
      primary key (tenant_id, workspace_id, slack_channel_id, fact)
    );

    -- The latest that events told of each reaction, for messages that may not have come yet.
    create table slack.told_reactions (
      tenant_id text not null,
      message_id uuid not null,
      name text not null,
      user_id uuid not null,
      told_at text collate "C" not null,
      is_added boolean not null,
      primary key (tenant_id, message_id, name, user_id)
    );

    alter table slack.slack_messages
      -- The reactions that Slack showed with the message, if they are others than those that follow from later events.
      add column source_reactions jsonb,
      -- When Slack showed them; null for messages of before, which were shown when they had their last edit.
      add column reactions_at text collate "C";
  `);
  for (const table of [...tables, 'sync_parts', 'api_slots']) sql(tenantTable('slack', table));
  sql(
    ownRows('slack', {
      ...jobTableRows,
      sync_parts: closed,
      api_slots: closed,
      live_workspaces: closed,
      taken_events: closed,
      channel_facts: closed,
      told_reactions: closed,
    }),
  );
});

const tables = ['live_workspaces', 'taken_events', 'channel_facts', 'told_reactions'];

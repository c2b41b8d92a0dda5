import { closed, defineMigration, ownRows, tenantTable } from '@sophia/database';
import { jobTables } from '@sophia/jobs';
import { jobTableRows } from '@sophia/subgraph-kit';

/** Tables of the live connection to Gong: what is to be read when, and what all processes share. */
export const readLive = defineMigration('2026-12-04-live', (sql) => {
  sql(jobTables('gong'));
  sql(`
    -- What is read of Gong, a row for what is read together: the users, and calls by the days on which they started.
    create table gong.sync_parts (
      tenant_id text not null,
      part text not null,
      -- Both are null for the users.
      from_at timestamptz,
      to_at timestamptz,
      -- Nobody reads it earlier; infinity: never again.
      due_at timestamptz not null,
      -- Who reads it now, until when nobody else does.
      claim uuid,
      claimed_until timestamptz not null default '-infinity',
      -- The last time that it was read as a whole.
      read_at timestamptz,
      failures integer not null default 0,
      error text,
      primary key (tenant_id, part)
    );
    create index sync_parts_due on gong.sync_parts (tenant_id, due_at);
    ${tenantTable('gong', 'sync_parts')}

    -- The next free slot for a request to Gong, and the requests of the day.
    create table gong.api_slots (
      tenant_id text primary key,
      free_at timestamptz not null,
      day date not null,
      used integer not null
    );
    ${tenantTable('gong', 'api_slots')}

    -- Access by OAuth, sealed.
    create table gong.oauth_tokens (
      tenant_id text primary key,
      origin text not null,
      tokens jsonb,
      expires_at timestamptz,
      -- A process that gets new tokens has until then.
      claimed_until timestamptz not null
    );
    ${tenantTable('gong', 'oauth_tokens')}

    -- Deliveries of webhooks by the digest of their signature, until this expires: none is taken twice.
    create table gong.webhook_deliveries (
      tenant_id text not null,
      digest text not null,
      expires_at timestamptz not null,
      primary key (tenant_id, digest)
    );
    create index webhook_deliveries_expired on gong.webhook_deliveries (tenant_id, expires_at);
    ${tenantTable('gong', 'webhook_deliveries')}
    ${ownRows('gong', {
      ...jobTableRows,
      sync_parts: closed,
      api_slots: closed,
      oauth_tokens: closed,
      webhook_deliveries: closed,
    })}
  `);
});

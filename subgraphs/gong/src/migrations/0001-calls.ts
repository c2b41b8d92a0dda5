import { defineMigration, monthlyPartitions, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';
import { ingestTables } from '@sophia/ingest';

const stamps = `
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()`;

const people = `
  create table gong.gong_users (
    tenant_id text not null,
    id uuid not null,
    gong_user_id text not null,
    full_name text not null,
    email text,
    email_aliases text[] not null,
    title text,
    phone text,
    active boolean not null,
    manager_id uuid,${stamps},
    primary key (tenant_id, id)
  );
  create index gong_users_by_name on gong.gong_users (tenant_id, full_name, id);
  create index gong_users_by_email on gong.gong_users (tenant_id, email, id);
  create index gong_users_by_manager on gong.gong_users (tenant_id, manager_id);
  ${tenantTable('gong', 'gong_users')}`;

const calls = `
  create table gong.gong_calls (
    tenant_id text not null,
    id uuid not null,
    gong_call_id text not null,
    title text not null,
    purpose text,
    url text,
    scheduled_at timestamptz,
    started_at timestamptz not null,
    duration_seconds integer not null,
    direction text not null,
    system text,
    scope text,
    language text,
    media text,
    is_private boolean not null,
    host_id uuid,
    talk_ratio double precision,
    longest_monologue_seconds double precision,
    longest_customer_story_seconds double precision,
    interactivity double precision,
    patience double precision,
    company_question_count integer,
    customer_question_count integer,
    brief text,
    key_points text[] not null,
    next_steps text[] not null,
    outcome text,
    crm_references jsonb not null,
    -- Who talked how long, as Gong says it: parties may come later than their talk times, or the other way round.
    speakers jsonb not null,
    segment_count integer not null default 0,
    transcript_available boolean generated always as (segment_count > 0) stored,
    account_id uuid,
    deal_id uuid,${stamps},
    primary key (tenant_id, id),
    unique (tenant_id, gong_call_id)
  );
  create index gong_calls_by_start on gong.gong_calls (tenant_id, started_at desc, id desc);
  create index gong_calls_by_duration on gong.gong_calls (tenant_id, duration_seconds, id);
  create index gong_calls_by_title on gong.gong_calls (tenant_id, title, id);
  create index gong_calls_by_account on gong.gong_calls (tenant_id, account_id, started_at desc, id desc);
  create index gong_calls_by_deal on gong.gong_calls (tenant_id, deal_id, started_at desc, id desc);
  create index gong_calls_by_host on gong.gong_calls (tenant_id, host_id, started_at desc, id desc);
  create index gong_calls_title_trigrams on gong.gong_calls using gin (title gin_trgm_ops);
  ${tenantTable('gong', 'gong_calls')}`;

const parties = `
  create table gong.gong_parties (
    tenant_id text not null,
    id uuid not null,
    call_id uuid not null,
    position integer not null,
    name text,
    email text,
    title text,
    phone text,
    affiliation text not null,
    speaker_key text,
    gong_user_id uuid,
    is_host boolean not null,
    talk_time_seconds double precision,
    crm_references jsonb not null,
    contact_id uuid,
    employee_id uuid,${stamps},
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references gong.gong_calls on delete cascade
  );
  create index gong_parties_by_call on gong.gong_parties (tenant_id, call_id, position);
  ${tenantTable('gong', 'gong_parties')}

  -- Who is on a call, each once, whichever of its parties or its host it is: contacts, employees and Gong users.
  create table gong.call_people (
    tenant_id text not null,
    person_id uuid not null,
    call_id uuid not null,
    started_at timestamptz not null,
    primary key (tenant_id, call_id, person_id),
    foreign key (tenant_id, call_id) references gong.gong_calls on delete cascade
  );
  create index call_people_by_person on gong.call_people (tenant_id, person_id, started_at desc, call_id desc);
  ${tenantTable('gong', 'call_people')}`;

const content = `
  create table gong.call_trackers (
    tenant_id text not null,
    id uuid not null,
    call_id uuid not null,
    gong_tracker_id text,
    name text not null,
    type text,
    count integer not null,
    phrases jsonb not null,
    occurrence_seconds jsonb not null,${stamps},
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references gong.gong_calls on delete cascade
  );
  create index call_trackers_by_call on gong.call_trackers (tenant_id, call_id);
  ${tenantTable('gong', 'call_trackers')}

  create table gong.call_topics (
    tenant_id text not null,
    id uuid not null,
    call_id uuid not null,
    name text not null,
    duration_seconds double precision not null,${stamps},
    primary key (tenant_id, id),
    foreign key (tenant_id, call_id) references gong.gong_calls on delete cascade
  );
  create index call_topics_by_call on gong.call_topics (tenant_id, call_id);
  ${tenantTable('gong', 'call_topics')}`;

// A segment's id starts with its call's id, so (call_started_at, id) also orders the sentences of a call. All rows of a
// month may still be in the GIN index's pending list. A search scans that list, and the planner then prefers the table.
// A short list keeps searches fast and costs loads little.
const transcripts = `
  create table gong.transcript_segments (
    tenant_id text not null,
    id uuid not null,
    call_id uuid not null,
    call_started_at timestamptz not null,
    position integer not null,
    start_ms integer not null,
    end_ms integer not null,
    text text not null,
    gong_topic text,
    speaker_key text,
    party_id uuid,
    role text not null,
    -- The words of no more than this fit; nobody says so much in one sentence.
    words tsvector generated always as (to_tsvector('simple', left(text, 100000))) stored,${stamps},
    primary key (tenant_id, call_started_at, id)
  ) partition by range (call_started_at);
  create index transcript_segments_by_call on gong.transcript_segments (tenant_id, call_id, id);
  create index transcript_segments_by_party on gong.transcript_segments (tenant_id, party_id);
  create index transcript_segments_words on gong.transcript_segments using gin (words) with (gin_pending_list_limit = 128);
  create index transcript_segments_trigrams on gong.transcript_segments using gin (text gin_trgm_ops) with (gin_pending_list_limit = 128);
  ${tenantTable('gong', 'transcript_segments')}
  ${monthlyPartitions('gong', 'transcript_segments')}

  -- Transcripts that came before their calls.
  create table gong.pending_transcripts (
    tenant_id text not null,
    call_id uuid not null,
    gong_call_id text not null,
    sentences jsonb not null,${stamps},
    primary key (tenant_id, call_id)
  );
  ${tenantTable('gong', 'pending_transcripts')}`;

const resolutions = `
  create table gong.identity_resolutions (
    tenant_id text not null,
    identity_id uuid not null,
    contact_id uuid,
    employee_id uuid,
    account_id uuid,
    deal_id uuid,${stamps},
    primary key (tenant_id, identity_id)
  );
  create index identity_resolutions_by_account on gong.identity_resolutions (tenant_id, account_id);
  ${tenantTable('gong', 'identity_resolutions')}

  -- Accounts that were merged into another; into_id is never itself merged.
  create table gong.account_aliases (
    tenant_id text not null,
    from_id uuid not null,
    into_id uuid not null,${stamps},
    primary key (tenant_id, from_id)
  );
  create index account_aliases_by_target on gong.account_aliases (tenant_id, into_id);
  ${tenantTable('gong', 'account_aliases')}`;

export const createTables = defineMigration('0001-calls', () => [
  eventTables('gong'),
  ingestTables('gong'),
  people,
  calls,
  parties,
  content,
  transcripts,
  resolutions,
]);

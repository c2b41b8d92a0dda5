import { defineMigration, tenantTable } from '@sophia/database';
import { eventTables } from '@sophia/events';

const schema = 'intelligence';

const tables = [
  'account_names',
  'account_aliases',
  'interaction_analyses',
  'segment_analyses',
  'call_analyses',
  'thread_analyses',
  'embeddings',
  'correlations',
  'handoffs',
  'forecasts',
  'scores',
  'score_history',
  'insights',
  'alert_rules',
  'alerts',
  'models',
];

export const createTables = defineMigration('2026-11-21-initial', (sql) => {
  sql(`
    create table intelligence.account_names (
      tenant_id text not null,
      account_id uuid not null,
      name text not null,
      primary key (tenant_id, account_id)
    );
    create table intelligence.account_aliases (
      tenant_id text not null,
      from_id uuid not null,
      into_id uuid not null,
      primary key (tenant_id, from_id)
    );
    create index on intelligence.account_aliases (tenant_id, into_id);

    create table intelligence.interaction_analyses (
      tenant_id text not null,
      interaction_id uuid not null,
      kind text not null,
      source text not null,
      occurred_at timestamptz not null,
      title text not null,
      direction text not null,
      account_id uuid,
      deal_id uuid,
      thread_id uuid,
      call_id uuid,
      message_id uuid,
      contact_ids uuid[] not null,
      employee_ids uuid[] not null,
      /* Digest of the analysed text, so that an unchanged text is not analysed twice. */
      text_digest text,
      language text,
      sentiment double precision check (sentiment between -1 and 1),
      urgency smallint check (urgency between 1 and 5),
      escalation boolean,
      topics text[] not null default '{}',
      property_software text[] not null default '{}',
      competitors text[] not null default '{}',
      products text[] not null default '{}',
      integrations text[] not null default '{}',
      features text[] not null default '{}',
      industry_keywords text[] not null default '{}',
      unit_count integer,
      pricing_discussed boolean not null default false,
      objections text[] not null default '{}',
      buying_signals text[] not null default '{}',
      pain_points text[] not null default '{}',
      feature_requests text[] not null default '{}',
      action_items text[] not null default '{}',
      /* Keywords of alert rules found in the text. */
      keywords text[] not null default '{}',
      compliance_flags jsonb not null default '[]',
      /* Values that only models provide; null until then. */
      conversation_intelligence double precision check (conversation_intelligence between 0 and 1),
      business_impact double precision check (business_impact between 0 and 1),
      relevance double precision check (relevance between 0 and 1),
      next_best_actions text[],
      summary text,
      model text,
      model_version text,
      analysed_at timestamptz,
      primary key (tenant_id, interaction_id)
    );
    create index on intelligence.interaction_analyses (tenant_id, account_id, occurred_at desc);
    create index on intelligence.interaction_analyses (tenant_id, call_id) where call_id is not null;
    create index on intelligence.interaction_analyses (tenant_id, message_id) where message_id is not null;
    create index on intelligence.interaction_analyses using gin (contact_ids);

    create table intelligence.segment_analyses (
      tenant_id text not null,
      segment_id uuid not null,
      call_id uuid not null,
      /* Part of the transcript. A new version of the part replaces all of its segments. */
      part integer not null,
      role text not null,
      start_ms integer not null,
      word_count integer not null,
      language text,
      sentiment double precision check (sentiment between -1 and 1),
      engagement double precision check (engagement between 0 and 1),
      topic_category text,
      topics text[] not null,
      industry_relevance double precision check (industry_relevance between 0 and 1),
      property_software text[] not null,
      competitors text[] not null,
      integrations text[] not null,
      features text[] not null,
      pain_points text[] not null,
      solutions text[],
      objections text[] not null,
      pricing_objection boolean not null,
      pricing_discussed boolean not null,
      buying_signals text[] not null,
      feature_requests text[] not null,
      integration_requirements text[] not null,
      action_items text[] not null,
      keywords text[] not null,
      unit_count integer,
      escalation boolean,
      urgency smallint check (urgency between 1 and 5),
      compliance_flags jsonb not null,
      confidence double precision check (confidence between 0 and 1),
      model text not null,
      model_version text not null,
      analysed_at timestamptz not null,
      primary key (tenant_id, segment_id)
    );
    create index on intelligence.segment_analyses (tenant_id, call_id, part);

    create table intelligence.call_analyses (
      tenant_id text not null,
      call_id uuid not null,
      language text,
      sentiment double precision check (sentiment between -1 and 1),
      customer_sentiment double precision check (customer_sentiment between -1 and 1),
      urgency smallint check (urgency between 1 and 5),
      escalation boolean,
      topics text[] not null,
      property_software text[] not null,
      competitors text[] not null,
      integrations text[] not null,
      features text[] not null,
      objections text[] not null,
      pricing_objection boolean not null,
      pricing_discussed boolean not null,
      buying_signals text[] not null,
      pain_points text[] not null,
      feature_requests text[] not null,
      action_items text[] not null,
      keywords text[] not null,
      unit_count integer,
      compliance_flags jsonb not null,
      /* Values that only models provide; null until then. */
      decision_makers_present boolean,
      quality_score double precision check (quality_score between 0 and 1),
      methodology text,
      objections_handled text[],
      follow_up_date date,
      model text not null,
      model_version text not null,
      analysed_at timestamptz not null,
      primary key (tenant_id, call_id)
    );

    create table intelligence.thread_analyses (
      tenant_id text not null,
      thread_id uuid not null,
      sentiment double precision, engagement double precision, satisfaction double precision, success_probability double precision, churn_risk double precision,
      estimated_value numeric(20, 2), estimated_currency text, deal_stage text, segment text, summary text,
      key_outcomes text[], pain_points text[], proposed_solutions text[], competitive_landscape text[],
      predicted_next_actions text[], recommended_follow_ups text[], escalation_recommendations text[], expansion_opportunities text[],
      confidence double precision,
      model text not null,
      model_version text not null,
      analysed_at timestamptz not null,
      primary key (tenant_id, thread_id)
    );

    create table intelligence.embeddings (
      tenant_id text not null,
      collection text not null check (collection in ('call_content', 'apartment_industry_insights', 'sales_techniques', 'competitive_intelligence')),
      object_id uuid not null,
      chunk integer not null,
      account_id uuid,
      contact_id uuid,
      source text not null,
      occurred_at timestamptz not null,
      speaker_role text,
      topic text,
      text_digest text not null,
      model text not null,
      model_version text not null,
      vector real[] not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, collection, object_id, chunk)
    );

    create table intelligence.correlations (
      tenant_id text not null,
      id uuid not null,
      account_id uuid not null,
      from_interaction_id uuid not null,
      to_interaction_id uuid not null,
      basis text not null check (basis in ('TIME', 'TOPIC', 'REFERENCE')),
      strength double precision not null check (strength between 0 and 1),
      model text not null,
      model_version text not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, from_interaction_id, to_interaction_id)
    );
    create table intelligence.handoffs (
      tenant_id text not null,
      id uuid not null,
      account_id uuid not null,
      call_id uuid not null,
      thread_id uuid not null,
      hours_between double precision not null,
      quality double precision check (quality between 0 and 1),
      model text not null,
      model_version text not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, call_id, thread_id)
    );
    create table intelligence.forecasts (
      tenant_id text not null,
      id uuid not null,
      kind text not null check (kind in ('PIPELINE', 'REVENUE')),
      period_start date not null,
      period_end date not null,
      worst numeric(20, 2) not null,
      likely numeric(20, 2) not null,
      best numeric(20, 2) not null,
      confidence double precision not null check (confidence between 0 and 1),
      currency text not null,
      actual numeric(20, 2),
      model text not null,
      model_version text not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id),
      unique (tenant_id, kind, period_start, period_end, model, model_version, created_at)
    );

    create table intelligence.scores (
      tenant_id text not null,
      id uuid not null,
      subject_type text not null check (subject_type in ('ACCOUNT', 'CONTACT', 'DEAL')),
      subject_id uuid not null,
      kind text not null,
      value double precision not null check (value between 0 and 100),
      factors jsonb not null,
      confidence double precision check (confidence between 0 and 1),
      coverage double precision not null check (coverage between 0 and 1),
      as_of timestamptz not null,
      computed_at timestamptz not null,
      model text not null,
      model_version text not null,
      primary key (tenant_id, id),
      unique (tenant_id, subject_type, subject_id, kind)
    );
    create table intelligence.score_history (
      tenant_id text not null,
      score_id uuid not null,
      /* UTC day. Each day keeps its last point. */
      day date not null,
      computed_at timestamptz not null,
      value double precision not null,
      primary key (tenant_id, score_id, day)
    );

    create table intelligence.insights (
      tenant_id text not null,
      id uuid not null,
      kind text not null,
      title text not null,
      detail text,
      account_id uuid,
      interaction_id uuid not null,
      confidence double precision check (confidence between 0 and 1),
      occurred_at timestamptz not null,
      model text not null,
      created_at timestamptz not null default now(),
      primary key (tenant_id, id)
    );
    create index on intelligence.insights (tenant_id, account_id, occurred_at desc, id);
    create index on intelligence.insights (tenant_id, occurred_at desc, id);
    create index on intelligence.insights (tenant_id, interaction_id);

    create table intelligence.alert_rules (
      tenant_id text not null,
      id uuid not null,
      name text not null,
      kind text not null,
      severity smallint not null check (severity between 1 and 4),
      enabled boolean not null,
      threshold double precision,
      window_hours integer not null check (window_hours between 1 and 2160),
      keywords text[] not null,
      account_ids uuid[] not null,
      cooldown_hours integer not null check (cooldown_hours between 0 and 2160),
      is_built_in boolean not null,
      version integer not null default 1,
      created_at timestamptz not null default now(),
      updated_at timestamptz not null default now(),
      created_by text not null,
      updated_by text not null,
      primary key (tenant_id, id)
    );
    create unique index on intelligence.alert_rules (tenant_id, lower(name));

    create table intelligence.alerts (
      tenant_id text not null,
      id uuid not null,
      rule_id uuid,
      kind text not null,
      severity smallint not null check (severity between 1 and 4),
      status text not null check (status in ('OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED')),
      /* Two alerts with the same cause are the same alert: at most one of them is unresolved. */
      cause text not null,
      title text not null,
      message text not null,
      evidence jsonb not null,
      account_id uuid,
      contact_id uuid,
      deal_id uuid,
      interaction_id uuid,
      raised_at timestamptz not null,
      last_seen_at timestamptz not null,
      occurrences integer not null default 1,
      acknowledged_at timestamptz,
      acknowledged_by text,
      assignee_id uuid,
      assigned_by text,
      snoozed_until timestamptz,
      snoozed_by text,
      snooze_reason text,
      resolved_at timestamptz,
      resolved_by text,
      resolution text,
      version integer not null default 1,
      primary key (tenant_id, id)
    );
    create unique index alerts_one_unresolved_per_cause on intelligence.alerts (tenant_id, cause) where status <> 'RESOLVED';
    create index on intelligence.alerts (tenant_id, cause, resolved_at desc);
    create index on intelligence.alerts (tenant_id, raised_at desc, id);
    create index on intelligence.alerts (tenant_id, last_seen_at desc, id);
    create index on intelligence.alerts (tenant_id, severity desc, id);
    create index on intelligence.alerts (tenant_id, account_id, raised_at desc, id);
    create index on intelligence.alerts (tenant_id, contact_id, raised_at desc, id) where contact_id is not null;
    create index on intelligence.alerts (tenant_id, deal_id, raised_at desc, id) where deal_id is not null;
    create index on intelligence.alerts (tenant_id, snoozed_until) where status = 'SNOOZED';

    create table intelligence.models (
      tenant_id text not null,
      name text not null,
      version text not null,
      purpose text not null,
      registered_at timestamptz not null default now(),
      primary key (tenant_id, name, version, purpose)
    );
  `);
  for (const table of tables) sql(tenantTable(schema, table));
  sql(eventTables(schema));
});

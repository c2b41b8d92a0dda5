import { defineMigration, tenantTable } from '@sophia/database';
import { moreEntityChangeTriggers } from '@sophia/events';

/** Forecasts by day, in total, by owner and by segment. Replaces the table of forecasts, which nothing has filled. */
export const forecasts = defineMigration('2026-11-29-forecasts', (sql) => {
  sql(`
    drop table intelligence.forecasts;
    create table intelligence.forecasts (
      tenant_id text not null,
      id uuid not null,
      kind text not null check (kind in ('PIPELINE', 'REVENUE')),
      unit text not null check (unit in ('MONTH', 'QUARTER')),
      period_start date not null,
      /* Its last day. */
      period_end date not null,
      as_of timestamptz not null,
      /* Both null: of all deals. */
      owner_id uuid,
      segment text,
      /* Null if the source does not say. */
      currency text,
      worst numeric(20, 2) not null,
      likely numeric(20, 2) not null,
      best numeric(20, 2) not null,
      half_low numeric(20, 2) not null,
      half_high numeric(20, 2) not null,
      confidence double precision not null check (confidence between 0 and 1),
      math jsonb not null,
      /* What the period brought; null before its end. */
      actual numeric(20, 2),
      model text not null,
      model_version text not null,
      primary key (tenant_id, id),
      check (owner_id is null or segment is null)
    );
    create index on intelligence.forecasts (tenant_id, as_of, id);
    create index on intelligence.forecasts (tenant_id, period_start, unit, kind);
    ${tenantTable('intelligence', 'forecasts')}
  `);
  sql(moreEntityChangeTriggers('intelligence', { tables: { forecasts: [{ typename: 'Forecast' }] } }));
});

import { sql } from '@sophia/database';
import type { ConditionKind } from './rule-kind.ts';
import { days } from './words.ts';

/** The last load of a source failed: one alert for each source, however often it fails. It ends with a load that works. */
export const sourceSyncFailing: ConditionKind = {
  name: 'SOURCE_SYNC_FAILING',
  looksAt: 'load',
  lasts: true,
  everyMinutes: 60,
  needs: null,
  builtIn: { name: 'Source fails to load', severity: 'HIGH', threshold: null, windowHours: days(7), cooldownHours: 1 },
  threshold: null,
  find: ({ windowHours }, { at, held }) => sql`
    select 'source:' || load.source as cause, load.load_id::text as key, load.finished_at as occurred_at,
      null::float8 as value, load.error as text, null::uuid as account_id, null::uuid as deal_id,
      null::uuid as interaction_id, null::uuid as owner_id,
      jsonb_build_object('name', load.name, 'error', load.error) as facts
    from (
      select distinct on (l.source) l.* from intelligence.source_loads l
      where l.finished_at <= ${at} order by l.source, l.finished_at desc, l.state desc
    ) load
    where load.state = 'FAILED' and (
      load.finished_at >= ${at} - make_interval(hours => ${windowHours}) or 'source:' || load.source = any(${held}))`,
  tell: (_, { facts: { name, error } }) => ({
    title: `Loading ${name} failed`,
    message: error === null || error === undefined ? 'The load stopped before it was complete.' : String(error),
  }),
};

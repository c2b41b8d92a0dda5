import { type EntityManager, query, sql } from '@sophia/database';
import type { AlertChannelRow } from '../../entities/alert-channel.ts';
import { AlertRule } from '../../entities/alert-rule.ts';
import { timeZoneOf } from '../../metrics/time-zone.ts';

/** Local times, 'HH:MM'. They may lie around midnight. Null for none. */
interface QuietHours {
  readonly quietFrom?: string | null;
  readonly quietTo?: string | null;
}

/** Returns a function to the end of the quiet hours that a time lies in; null if it lies in none. */
async function quietUntil(
  em: EntityManager,
  timeZone: string,
  all: readonly QuietHours[],
  now: Date,
): Promise<(hours: QuietHours) => Date | null> {
  const given = all.filter(({ quietFrom, quietTo }) => quietFrom != null && quietTo != null);
  if (given.length === 0) return () => null;
  const rows = await query<{ quiet_from: string; quiet_to: string; until: string }>(
    em,
    sql`select quiet_from, quiet_to,
       (moment::date + (moment::time >= quiet_to::time)::int + quiet_to::time) at time zone ${timeZone} as until
     from unnest(${given.map(({ quietFrom }) => quietFrom)}::text[], ${given.map(({ quietTo }) => quietTo)}::text[])
         as quiet (quiet_from, quiet_to)
       cross join (select ${now.toISOString()}::timestamptz at time zone ${timeZone} as moment) local
     where case when quiet_from::time <= quiet_to::time
       then moment::time >= quiet_from::time and moment::time < quiet_to::time
       else moment::time >= quiet_from::time or moment::time < quiet_to::time end`,
  );
  const ends = new Map(rows.map((row) => [`${row.quiet_from} ${row.quiet_to}`, new Date(row.until)]));
  return ({ quietFrom, quietTo }) => ends.get(`${quietFrom} ${quietTo}`) ?? null;
}

/** A channel, and the rules of the alerts that it tells of, null for an alert without a rule. */
interface Told {
  readonly channel: AlertChannelRow;
  readonly ruleIds: readonly (string | null)[];
}

/** Returns the end of the quiet hours of what a channel tells: of the channel itself, and of the rules of all its alerts. */
export async function quietEnds(
  em: EntityManager,
  told: readonly Told[],
  now: Date,
): Promise<(one: Told) => Date | null> {
  const ids = told.flatMap(({ ruleIds }) => ruleIds.flatMap((id) => id ?? []));
  const rules = await em.find(AlertRule, { id: { $in: [...new Set(ids)] } });
  const quiet = await quietUntil(em, await timeZoneOf(em), [...told.map(({ channel }) => channel), ...rules], now);
  const ruleOf = new Map<string | null, QuietHours>(rules.map((rule) => [rule.id, rule]));
  return ({ channel, ruleIds }) => {
    const ofRules = ruleIds.map((id) => quiet(ruleOf.get(id) ?? {})?.getTime() ?? 0);
    const latest = Math.max(quiet(channel)?.getTime() ?? 0, Math.min(...ofRules));
    return latest > 0 && Number.isFinite(latest) ? new Date(latest) : null;
  };
}

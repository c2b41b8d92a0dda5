import { sql } from '@sophia/database';
import { valueOfSums } from '../../metrics/cells-sql.ts';
import {
  foundMetrics,
  type MetricRule,
  metricRuleOf,
  ofMetric,
  sumsOf,
  usualWindows,
  windowsOf,
} from './metric-windows.ts';
import { nameInWords, recordsInWords, valueInWords } from './metric-words.ts';
import type { ConditionKind, FoundRow } from './rule-kind.ts';
import { hoursInWords, number } from './words.ts';

/** Windows of the own past that a judgement needs. */
const fewestWindows = 4;

/**
 * A kind for any metric that fell, or rose, by `threshold` percent against the window before, the same days of the year
 * before, or the own past: the mean of the windows before, since the first record; of a ratio, that of all their records.
 */
export const movingMetric = (name: 'METRIC_FALLING' | 'METRIC_RISING'): ConditionKind => {
  const falls = name === 'METRIC_FALLING';
  return {
    ...ofMetric,
    name,
    defaults: { minimumCount: 5, baselineWindows: usualWindows },
    threshold: { unit: 'percent', least: 1, most: falls ? 100 : 100_000 },
    find(rule, { at, today }) {
      const of = metricRuleOf(rule);
      const { definition, metric } = of;
      const windows = windowsOf(of, today);
      const ofOwnPast = metric.compare === 'OWN_PAST';
      const isRatio = definition.per !== undefined;
      const perWindow = sql`nullif(${ofOwnPast ? sql`windows` : sql`1`}, 0)`;
      const before = valueOfSums(definition, {
        total: isRatio ? sql`total_past` : sql`total_past / ${perWindow}`,
        per: sql`per_past`,
      });
      const fewest = sql`${isRatio ? sql`least` : sql`greatest`}(records_now, records_past / ${isRatio ? sql`1` : perWindow})`;
      const values = sql`
        select * from (
          select key, currency, now, before, windows, records_now::float8 as records, records_past::float8 as records_before,
            round(((now - before) / abs(nullif(before, 0)) * 100)::numeric, 6)::float8 as value, fewest
          from (
            select *, ${valueOfSums(definition, { total: sql`total_now`, per: sql`per_now` })} as now, ${before} as before,
              ${fewest} as fewest
            from (${sumsOf(of, windows)}) sums
          ) compared
        ) changed
        where ${falls ? sql`-value` : sql`value`} >= ${rule.threshold}::float8 and fewest >= ${rule.minimumCount ?? 1}
          and ${ofOwnPast ? sql`windows >= ${fewestWindows}` : sql`true`}`;
      return foundMetrics(of, { values, at, windows });
    },
    tell: (rule, row) => tellChange(metricRuleOf(rule), row, falls ? 'fell' : 'rose'),
  };
};

function tellChange(
  { rule, metric, definition }: MetricRule,
  row: FoundRow,
  verb: string,
): ReturnType<ConditionKind['tell']> {
  const { to, from, currency, records, recordsBefore, windows, first, last, firstBefore, lastBefore } = row.facts;
  const inWords = (value: typeof to) =>
    valueInWords(definition, Number(value), currency == null ? null : String(currency));
  const span = hoursInWords(rule.windowHours);
  const change = `${nameInWords(definition, metric, row)} ${verb} by ${number(Math.abs(row.value ?? 0), 1)}%`;
  const now = definition.isState ? `${inWords(to)} on ${last}` : `${inWords(to)} from ${first} to ${last}`;
  const against =
    metric.compare === 'OWN_PAST'
      ? `${inWords(from)} on average in the ${number(windows)} periods of ${span} before`
      : definition.isState
        ? `${inWords(from)} on ${lastBefore}`
        : `${inWords(from)} from ${firstBefore} to ${lastBefore}`;
  return {
    title:
      metric.compare === 'PREVIOUS_PERIOD'
        ? `${change} in ${span}`
        : `${change} against ${pasts[metric.compare ?? 'OWN_PAST']}`,
    message: `${now} ${recordsInWords(records)}, against ${against} ${recordsInWords(recordsBefore)}.`,
  };
}

const pasts = { PREVIOUS_PERIOD: 'the period before', PREVIOUS_YEAR: 'the year before', OWN_PAST: 'its own past' };

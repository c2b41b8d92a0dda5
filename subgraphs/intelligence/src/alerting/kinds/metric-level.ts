import { type Sql, sql } from '@sophia/database';
import { valueOfSums } from '../../metrics/cells-sql.ts';
import type { DayRange } from '../../metrics/question.ts';
import {
  causeOfGroup,
  cellsIn,
  foundMetrics,
  type MetricRule,
  metricRuleOf,
  ofMetric,
  sumsOf,
  windowsOf,
} from './metric-windows.ts';
import { nameInWords, recordsInWords, valueInWords } from './metric-words.ts';
import type { ConditionKind } from './rule-kind.ts';
import { hoursInWords } from './words.ts';

/**
 * A kind for any metric whose value in the window is above, or below, `threshold`. A ratio needs `minimumCount` records. Groups
 * are judged that have records in the window or the one before; those with an alert also without.
 */
export const metricLevel = (name: 'METRIC_ABOVE' | 'METRIC_BELOW'): ConditionKind => {
  const isAbove = name === 'METRIC_ABOVE';
  return {
    ...ofMetric,
    name,
    isLevel: true,
    defaults: { minimumCount: 5 },
    threshold: { unit: 'in the unit of the metric', least: -1e12, most: 1e12 },
    find(rule, { at, today, held }) {
      const of = metricRuleOf(rule);
      const { definition } = of;
      const isRatio = definition.per !== undefined;
      // What has happened today may be enough to be above.
      const windows = windowsOf(of, today, isAbove && !isRatio);
      const values = sql`
        select key, currency, now as value, now, before, windows, records_now::float8 as records,
          records_past::float8 as records_before
        from (
          select *, ${valueOfSums(definition, { total: sql`total_now`, per: sql`per_now` })} as now,
            ${valueOfSums(definition, { total: sql`total_past`, per: sql`per_past` })} as before
          from (${sumsOf(of, windows, isAbove || isRatio ? [] : [silentGroups(of, windows, held)])}) sums
        ) measured
        where now ${isAbove ? sql`>` : sql`<`} ${rule.threshold}::float8
          and ${isRatio ? sql`records_now >= ${rule.minimumCount ?? 1}` : sql`true`}`;
      return foundMetrics(of, { values, at, windows });
    },
    tell(rule, row) {
      const { metric, definition } = metricRuleOf(rule);
      const { to, from, currency, records, first, last } = row.facts;
      const inWords = (value: number) => valueInWords(definition, value, currency == null ? null : String(currency));
      const when = definition.isState ? `on ${last}` : `from ${first} to ${last}`;
      const before = from == null ? '' : ` In the period before: ${inWords(Number(from))}.`;
      return {
        title: `${nameInWords(definition, metric, row)} at ${inWords(Number(to))}${definition.isState ? '' : ` in ${hoursInWords(rule.windowHours)}`}`,
        message: `${isAbove ? 'Above' : 'Below'} ${inWords(rule.threshold ?? 0)} ${when} ${recordsInWords(records)}.${before}`,
      };
    },
  };
};

/** Before all records. */
const beginning = '1970-01-01';

/**
 * Returns a select of nothing for the groups and currencies that have an alert, and that the rule is still about: they have
 * had a record that matches its conditions, at any time.
 */
function silentGroups(of: MetricRule, [judged]: readonly DayRange[], held: Sql): Sql {
  const to = judged?.to ?? beginning;
  return sql`
    select distinct 0, key, currency, 0, 0, 0 from (${cellsIn(of, { from: beginning, to })}) cell
    where cardinality(${held}) > 0 and ${causeOfGroup(of, sql`currency`, sql`key`)} = any(${held})`;
}

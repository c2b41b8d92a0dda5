import { count } from '../../common/words.ts';
import type { RuledMetric } from '../../entities/alert-rule.ts';
import { isId } from '../../metrics/dimension-sql.ts';
import type { MetricDefinition } from '../../metrics/families/definition.ts';
import type { FoundRow } from './rule-kind.ts';
import { number } from './words.ts';

/** Writes a value of a metric with its unit. */
export function valueInWords({ unit }: MetricDefinition, value: number, currency: string | null): string {
  switch (unit) {
    case 'RATIO':
      return `${number(value * 100, 1)}%`;
    case 'CURRENCY':
      return [number(value), currency].filter(Boolean).join(' ');
    case 'SCORE':
      return number(value, 2);
    case 'COUNT':
      return number(value, 1);
    default:
      return `${number(value, 1)} ${unit.toLowerCase()}`;
  }
}

/** Begins a title: "Maple: Response time", "Win rate (EMEA)". */
export function nameInWords({ title }: MetricDefinition, { filter }: RuledMetric, { facts }: FoundRow): string {
  const limits = filter
    .filter(({ dimension }) => !isId(dimension))
    .map(({ values }) => (values.length > 3 ? `${count(values.length, 'value')}` : values.join(' or ')));
  const limited = limits.length === 0 ? title : `${title} (${limits.join(', ')})`;
  return facts.group == null ? limited : `${facts.group}: ${limited}`;
}

/** Writes a number of records: "(12 records)". */
export const recordsInWords = (records: string | number | null | undefined): string =>
  `(${count(Number(records ?? 0), 'record')})`;

import { type EntityManager, query, type Sql, sql } from '@sophia/database';
import type { AlertRuleRow, RuledMetric } from '../../entities/alert-rule.ts';
import type { Condition } from '../../entities/metric-condition.ts';
import { cellsOf } from '../../metrics/cells-sql.ts';
import { dayAfter, dayIn, yearBefore } from '../../metrics/days.ts';
import type { MetricDefinition } from '../../metrics/families/definition.ts';
import { findDefinition } from '../../metrics/families/definitions.ts';
import type { Grain } from '../../metrics/grains.ts';
import type { DayRange } from '../../metrics/question.ts';
import { marksOf } from '../../metrics/sources/index.ts';
import { timeZoneOf } from '../../metrics/time-zone.ts';
import { hasLeft } from '../../store/account-departures.ts';
import { ownAccounts } from '../../store/own-company.ts';
import type { ConditionKind, NeededSources } from './rule-kind.ts';

/** A rule with the metric that it is about. */
export interface MetricRule {
  readonly rule: AlertRuleRow;
  readonly metric: RuledMetric;
  readonly definition: MetricDefinition;
}

/** Windows of the own past, unless a rule says otherwise. */
export const usualWindows = 12;

export function metricRuleOf(rule: AlertRuleRow): MetricRule {
  const definition = findDefinition(rule.metric?.name ?? '');
  if (rule.metric == null || definition === undefined) throw new Error(`the alert rule ${rule.id} has no known metric`);
  return { rule, metric: rule.metric, definition };
}

/** Returns the conditions of the metric, with the accounts that the rule is limited to. */
export const conditionsOf = (
  { filter }: Pick<RuledMetric, 'filter'>,
  accountIds: readonly string[],
): readonly Condition[] =>
  accountIds.length === 0 ? filter : [...filter, { dimension: 'ACCOUNT', values: accountIds }];

/**
 * Returns the window that is judged, and those that it is compared with, the latest first. It ends with the last whole day
 * whose records are complete; today counts for a state, and where more records can only bring a value `nearer` to the threshold.
 */
export function windowsOf({ rule, metric, definition }: MetricRule, today: string, nearer = false): DayRange[] {
  const incomplete = Math.max(definition.knownAfterDays ?? 0, definition.isState === true || nearer ? 0 : 1);
  const days = rule.windowHours / 24;
  const windowBefore = (place: number): DayRange => {
    const to = dayAfter(today, -incomplete - place * days);
    return { from: dayAfter(to, 1 - days), to };
  };
  const judged = windowBefore(0);
  if (metric.compare === 'PREVIOUS_YEAR') return [judged, { from: yearBefore(judged.from), to: yearBefore(judged.to) }];
  const before = metric.compare === 'OWN_PAST' ? (rule.baselineWindows ?? usualWindows) : 1;
  return Array.from({ length: before + 1 }, (_, place) => windowBefore(place));
}

/** Returns the ranges that have the cells of the windows: one for those that follow each other, and for a state, which is all before. */
function readsOf(
  { compare }: RuledMetric,
  { isState }: MetricDefinition,
  windows: readonly DayRange[],
): readonly DayRange[] {
  const [first, last] = [windows.at(-1), windows[0]];
  if (first === undefined || last === undefined) return [];
  return compare === 'PREVIOUS_YEAR' && isState !== true ? windows : [{ from: first.from, to: last.to }];
}

const isMoney = ({ unit }: MetricDefinition): boolean => unit === 'CURRENCY';

/**
 * Returns a select of the cells of the metric in a range, none longer than `longest`: day, key of the group, currency of
 * amounts, and total, per and records. Those of a state begin with everything before the range.
 */
export function cellsIn({ rule, metric, definition }: MetricRule, range: DayRange, longest?: Grain): Sql {
  const { groupBy } = metric;
  const currency = metric.currency ?? undefined;
  const conditions = conditionsOf(metric, rule.accountIds);
  const question = { definition, range, groupBy, compare: null, conditions, interval: 'DAY' as const, currency };
  const cells = cellsOf(
    { question, currency, range },
    { ...(longest && { longest }), ...(groupBy !== null && { by: 'GROUP' as const }) },
  );
  return sql`
    select day, key::text as key, ${isMoney(definition) ? sql`currency` : sql`null::text`} as currency, total, per, records
    from (${cells}) counted`;
}

/**
 * Returns a select of the sums of the metric in the windows: key of the group, currency of amounts, and total, per and
 * records, each of the judged window as `…_now` and of the others together as `…_past`; `windows` is the number of the
 * others since the first record. `more` are selects of sums to add: place, key, currency, total, per, records.
 */
export function sumsOf(of: MetricRule, windows: readonly DayRange[], more: readonly Sql[] = []): Sql {
  const { metric, definition } = of;
  const cells = readsOf(metric, definition, windows).map((range) => cellsIn(of, range, 'DAY'));
  const places = windows.map(({ from, to }, place) => sql`(${place}::int, ${from}::date, ${to}::date)`);
  const placed = sql`
    select place, key, currency, total, per, records from (${sql.join(cells, sql` union all `)}) cell
    join (values ${sql.join(places)}) as span(place, first, last)
      on cell.day <= span.last and (${definition.isState === true} or cell.day >= span.first)`;
  const isOneSum = metric.groupBy === null && (!isMoney(definition) || metric.currency !== null);
  const empty = isOneSum ? [sql`select 0, null, ${metric.currency}::text, 0, 0, 0`] : [];
  const part = (name: string) => sql`
    coalesce(sum(${sql.ref(name)}) filter (where place = 0), 0) as ${sql.ref(`${name}_now`)},
    coalesce(sum(${sql.ref(name)}) filter (where place > 0), 0) as ${sql.ref(`${name}_past`)}`;
  return sql`
    select key, currency, ${sql.join(['total', 'per', 'records'].map(part))},
      coalesce(max(place) filter (where total <> 0 or records <> 0), 0) as windows
    from (${sql.join([placed, ...empty, ...more], sql` union all `)}) summed
    group by key, currency`;
}

interface GroupSql {
  /** Joins the facts of a group, whose key is `v.key`. */
  readonly join: Sql;
  readonly name: Sql;
  readonly accountId?: Sql;
  readonly dealId?: Sql;
  readonly ownerId?: Sql;
}

const employees = sql`join intelligence.employee_facts employee on employee.employee_id = v.key::uuid`;

/**
 * What a group is. Our own company, accounts that left and employees who left are none. Alerts about an employee go to the
 * manager, those about the owner of accounts to the owner.
 */
function groupSql(groupBy: RuledMetric['groupBy']): GroupSql {
  switch (groupBy) {
    case 'ACCOUNT':
      return {
        join: sql`join intelligence.account_facts account on account.account_id = v.key::uuid
          and account.account_id not in (${ownAccounts}) and not ${hasLeft('account', 'account_id')}`,
        name: sql`account.name`,
        accountId: sql`account.account_id`,
      };
    case 'ACCOUNT_OWNER':
      return { join: employees, name: sql`employee.full_name`, ownerId: sql`employee.employee_id` };
    case 'EMPLOYEE':
      return {
        join: sql`${employees} and employee.active is not false`,
        name: sql`employee.full_name`,
        ownerId: sql`employee.manager_id`,
      };
    case 'DEAL':
      return {
        join: sql`join intelligence.deal_facts deal on deal.deal_id = v.key::uuid`,
        name: sql`deal.name`,
        accountId: sql`deal.account_id`,
        dealId: sql`deal.deal_id`,
        ownerId: sql`deal.owner_id`,
      };
    default:
      return { join: sql``, name: sql`v.key` };
  }
}

/** SQL for the cause of an alert about a group, in a currency. */
export const causeOfGroup = ({ metric }: MetricRule, currency: Sql, key: Sql): Sql =>
  sql`(${`${metric.name}:${metric.groupBy ?? ''}:`}::text || coalesce(${currency}, '') || ':' || coalesce(${key}, ''))`;

interface Judged {
  /** A select of the groups to raise an alert for: key, currency, value, now, before, records, records_before, windows. */
  readonly values: Sql;
  readonly at: Sql;
  readonly windows: readonly DayRange[];
}

/** Returns a select of FoundRow. A group without a name or with an id that is gone is left out. */
export function foundMetrics(of: MetricRule, { values, at, windows }: Judged): Sql {
  const { groupBy } = of.metric;
  const { join, name, accountId, dealId, ownerId } = groupSql(groupBy);
  const [judged, before] = windows;
  const id = (value: Sql | undefined) => value ?? sql`null::uuid`;
  return sql`
    select ${causeOfGroup(of, sql`v.currency`, sql`v.key`)} as cause,
      ${judged?.to}::text as key, ${at} as occurred_at, v.value, null::text as text, ${id(accountId)} as account_id,
      ${id(dealId)} as deal_id, null::uuid as interaction_id, ${id(ownerId)} as owner_id,
      jsonb_build_object('group', ${name}, 'currency', v.currency, 'to', v.now, 'from', v.before, 'records', v.records,
        'recordsBefore', v.records_before, 'windows', v.windows, 'first', ${judged?.from}::text, 'last', ${judged?.to}::text,
        'firstBefore', ${before?.from}::text, 'lastBefore', ${before?.to}::text) as facts
    from (${values}) v ${join}
    where ${groupBy === null ? sql`true` : sql`v.key is not null`}`;
}

const crmFacts = ['activities', 'deals'];

/** Rules about metrics are judged by days, so they need days that are counted, and sources that load. */
export const ofMetric = {
  looksAt: 'schedule',
  lasts: true,
  everyMinutes: 15,
  builtIn: null,
  about: 'metric',
  decimals: 4,
  needs(rule): NeededSources {
    const facts = findDefinition(rule.metric?.name ?? '')?.source.facts;
    return facts !== undefined && crmFacts.includes(facts) ? 'crm' : 'conversations';
  },
  async isReady(em, rule, now) {
    if (findDefinition(rule.metric?.name ?? '') === undefined) return false;
    const of = metricRuleOf(rule);
    const today = dayIn(await timeZoneOf(em), now);
    return !(await areWaiting(em, of, today));
  },
} satisfies Partial<ConditionKind>;

/**
 * Tells if days that a rule reads are still to be counted, as while history is loaded. Today is counted again all the time.
 * Marks of facts are days in UTC, which may lie one day beside the tenant's.
 */
async function areWaiting(em: EntityManager, of: MetricRule, today: string): Promise<boolean> {
  const first = windowsOf(of, today).at(-1)?.from;
  const [row] = await query<{ waiting: boolean }>(
    em,
    sql`select exists (
       select from intelligence.stale_metric_days
       where facts = any(${marksOf(of.definition.source)}::text[]) and day < ${today}::date
         and (${of.definition.isState === true} or day >= ${first}::date - 1)) as waiting`,
  );
  return row?.waiting === true;
}

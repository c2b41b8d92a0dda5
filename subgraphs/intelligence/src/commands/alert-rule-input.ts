import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { defaultsOf } from '../alerting/kinds/rule-kind.ts';
import type { AlertKind, AlertRuleRow, Severity } from '../entities/alert-rule.ts';
import { unknownAccounts } from '../store/accounts.ts';
import { type QuietHoursInput, quietProblems } from './alert-channel-input.ts';
import { metricProblems, type RuledMetricInput } from './alert-rule-metric.ts';
import { type RuledScoreInput, scoreProblems } from './alert-rule-score.ts';

type AlertRuleErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'NAME_TAKEN' | 'INVALID';

export interface AlertRuleUserError {
  readonly code: AlertRuleErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

/** Values that people may set in a rule. Absent or null means not set. */
export interface AlertRuleChanges {
  readonly name?: string | null;
  readonly severity?: Severity | null;
  readonly enabled?: boolean | null;
  readonly threshold?: number | null;
  readonly windowHours?: number | null;
  readonly keywords?: readonly string[] | null;
  readonly accountIds?: readonly string[] | null;
  readonly cooldownHours?: number | null;
  readonly minimumCount?: number | null;
  readonly baselineWindows?: number | null;
  readonly score?: RuledScoreInput | null;
  readonly metric?: RuledMetricInput | null;
  readonly pendingMinutes?: number | null;
  /** Null for never. */
  readonly escalateAfterHours?: number | null;
  /** Null for none. */
  readonly quietHours?: QuietHoursInput | null;
}

const longestWindow = 2_160;
const longestPending = 10_080;

/** Returns an error for each id without account. Malformed ids are reported by `problemsOf`. */
export async function accountProblems(
  em: EntityManager,
  { accountIds }: AlertRuleChanges,
): Promise<AlertRuleUserError[]> {
  const unknown = await unknownAccounts(em, (accountIds ?? []).filter(isUuid));
  return unknown.map((id) => ({
    code: 'NOT_FOUND',
    message: `There is no account ${id}.`,
    field: ['input', 'accountIds'],
  }));
}

/** Returns all errors of the input for a rule of this kind; `rule` is the present one, null for a new one. */
export function problemsOf(kind: AlertKind, input: AlertRuleChanges, rule: AlertRuleRow | null): AlertRuleUserError[] {
  const problems: AlertRuleUserError[] = [];
  const invalid = (field: string, message: string): void => {
    problems.push({ code: 'INVALID', message, field: ['input', field] });
  };
  const { name, threshold, windowHours, keywords, accountIds, cooldownHours } = input;
  if (name != null && (name.trim() === '' || name.length > 200))
    invalid('name', 'The name must have 1 to 200 characters.');
  const { threshold: bounds, lasts } = ruleKinds[kind];
  const takes = defaultsOf(ruleKinds[kind]);
  if (threshold != null && bounds !== null && !(threshold >= bounds.least && threshold <= bounds.most))
    invalid('threshold', `The threshold must be ${bounds.least} to ${bounds.most} ${bounds.unit}, not ${threshold}.`);
  if (threshold != null && bounds === null) invalid('threshold', `A rule of the kind ${kind} has no threshold.`);
  if (windowHours != null && (windowHours < 1 || windowHours > longestWindow))
    invalid('windowHours', `The window must be 1 to ${longestWindow} hours, not ${windowHours}.`);
  if (cooldownHours != null && (cooldownHours < 0 || cooldownHours > longestWindow))
    invalid('cooldownHours', `The cooldown must be 0 to ${longestWindow} hours, not ${cooldownHours}.`);
  const { minimumCount, baselineWindows, pendingMinutes, escalateAfterHours } = input;
  if (minimumCount != null && takes.minimumCount === undefined)
    invalid('minimumCount', `A rule of the kind ${kind} has no minimum count.`);
  else if (minimumCount != null && (minimumCount < 1 || minimumCount > 1_000))
    invalid('minimumCount', `The minimum count must be 1 to 1,000, not ${minimumCount}.`);
  if (baselineWindows != null && takes.baselineWindows === undefined)
    invalid('baselineWindows', `A rule of the kind ${kind} compares with no earlier windows.`);
  else if (baselineWindows != null && (baselineWindows < 4 || baselineWindows > 52))
    invalid('baselineWindows', `The number of earlier windows must be 4 to 52, not ${baselineWindows}.`);
  if (pendingMinutes != null && (pendingMinutes < 0 || pendingMinutes > longestPending))
    invalid('pendingMinutes', `The wait must be 0 to ${longestPending} minutes, not ${pendingMinutes}.`);
  else if (pendingMinutes != null && pendingMinutes > 0 && !lasts)
    invalid('pendingMinutes', `A rule of the kind ${kind} cannot wait: what it looks for happens at once.`);
  if (escalateAfterHours != null && (escalateAfterHours < 1 || escalateAfterHours > longestWindow))
    invalid(
      'escalateAfterHours',
      `The escalation must come after 1 to ${longestWindow} hours, not ${escalateAfterHours}.`,
    );
  problems.push(...quietProblems(input.quietHours));
  if (keywords != null && keywords.length > 50)
    invalid('keywords', `A rule has at most 50 keywords, not ${keywords.length}.`);
  if (keywords?.some((word) => word.trim() === '' || word.length > 100))
    invalid('keywords', 'Each keyword must have 1 to 100 characters.');
  if (accountIds != null && accountIds.length > 200)
    invalid('accountIds', `A rule is limited to at most 200 accounts, not ${accountIds.length}.`);
  const wrongId = accountIds?.find((id) => !isUuid(id));
  if (wrongId !== undefined) invalid('accountIds', `${wrongId} is not the id of an account.`);
  return [...problems, ...scoreProblems(kind, input), ...metricProblems(kind, input, rule)];
}

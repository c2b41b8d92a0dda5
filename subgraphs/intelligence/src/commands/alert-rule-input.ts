import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import type { AlertKind, Severity } from '../entities/alert-rule.ts';
import { unknownAccounts } from '../store/accounts.ts';

type AlertRuleErrorCode = 'NOT_FOUND' | 'VERSION_CONFLICT' | 'NAME_TAKEN' | 'INVALID';

export interface AlertRuleUserError {
  readonly code: AlertRuleErrorCode;
  readonly message: string;
  readonly field: string[] | null;
}

/** What people may set in a rule; absent or null means: not said. */
export interface AlertRuleChanges {
  readonly name?: string | null;
  readonly severity?: Severity | null;
  readonly enabled?: boolean | null;
  readonly threshold?: number | null;
  readonly windowHours?: number | null;
  readonly keywords?: readonly string[] | null;
  readonly accountIds?: readonly string[] | null;
  readonly cooldownHours?: number | null;
}

const longestWindow = 2_160;

/** What is wrong with the accounts that a rule is to be limited to; ids that are none are told of elsewhere. */
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

/** What a threshold of these kinds counts, and how high it may be. */
const thresholds: Partial<Record<AlertKind, { readonly what: string; readonly most: number }>> = {
  HEALTH_FALLING: { what: 'points of health', most: 100 },
  NEGATIVE_SENTIMENT_SPIKE: { what: 'interactions', most: 1_000 },
};

/** Everything that is wrong with what was said of a rule of this kind, all at once. */
export function problemsOf(kind: AlertKind, input: AlertRuleChanges): AlertRuleUserError[] {
  const problems: AlertRuleUserError[] = [];
  const invalid = (field: string, message: string): void => {
    problems.push({ code: 'INVALID', message, field: ['input', field] });
  };
  const { name, threshold, windowHours, keywords, accountIds, cooldownHours } = input;
  if (name != null && (name.trim() === '' || name.length > 200)) invalid('name', 'A name has 1 to 200 characters.');
  const bounds = thresholds[kind];
  if (threshold != null && bounds !== undefined && !(threshold >= 1 && threshold <= bounds.most))
    invalid('threshold', `A threshold is 1 to ${bounds.most} ${bounds.what}, not ${threshold}.`);
  if (threshold != null && bounds === undefined) invalid('threshold', `A rule of the kind ${kind} measures nothing.`);
  if (windowHours != null && (windowHours < 1 || windowHours > longestWindow))
    invalid('windowHours', `A window has 1 to ${longestWindow} hours, not ${windowHours}.`);
  if (cooldownHours != null && (cooldownHours < 0 || cooldownHours > longestWindow))
    invalid('cooldownHours', `A cooldown has 0 to ${longestWindow} hours, not ${cooldownHours}.`);
  if (keywords != null && keywords.length > 50) invalid('keywords', `At most 50 keywords, not ${keywords.length}.`);
  if (keywords?.some((word) => word.trim() === '' || word.length > 100))
    invalid('keywords', 'A keyword has 1 to 100 characters.');
  if (accountIds != null && accountIds.length > 200)
    invalid('accountIds', `At most 200 accounts, not ${accountIds.length}.`);
  const wrongId = accountIds?.find((id) => !isUuid(id));
  if (wrongId !== undefined) invalid('accountIds', `${wrongId} is no id of an account.`);
  return problems;
}

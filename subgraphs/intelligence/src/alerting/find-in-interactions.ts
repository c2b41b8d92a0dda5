import type { AlertRuleRow } from '../entities/alert-rule.ts';
import type { InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { ruleKinds } from './kinds/index.ts';
import type { Match } from './raise.ts';

const hour = 3_600_000;
/** Clocks of sources may be ahead of ours. */
const toleranceMs = 600_000;

/** Returns what the rules match in interactions that were just analysed or just added to an account. */
export const findInInteractions = (
  rules: readonly AlertRuleRow[],
  interactions: readonly InteractionAnalysisRow[],
  accountNames: ReadonlyMap<string, string>,
  now: Date,
): Match[] =>
  interactions.flatMap((interaction) =>
    rules
      .filter(({ windowHours }) => isWithin(windowHours, interaction, now))
      .flatMap((rule) => findIn(rule, interaction, accountNames)),
  );

/** Returns what a rule matches in an interaction, however old it is. */
export function findIn(
  rule: AlertRuleRow,
  interaction: InteractionAnalysisRow,
  accountNames: ReadonlyMap<string, string>,
): Match[] {
  const kind = ruleKinds[rule.kind];
  if (kind.lasts || !concerns(rule, interaction)) return [];
  return kind
    .judge(rule, interaction, nameOf(interaction.accountId ?? null, accountNames))
    .map((finding) => ({ rule, finding }));
}

function isWithin(windowHours: number, { occurredAt }: InteractionAnalysisRow, now: Date): boolean {
  const age = now.getTime() - occurredAt.getTime();
  return age >= -toleranceMs && age <= windowHours * hour;
}

/** Matches only interactions of an account, because nobody acts on others. Compliance rules match every interaction. */
function concerns({ accountIds, kind }: AlertRuleRow, { accountId }: InteractionAnalysisRow): boolean {
  if (accountIds.length > 0) return accountId != null && accountIds.includes(accountId);
  return accountId != null || kind === 'COMPLIANCE_FLAG';
}

const nameOf = (accountId: string | null, names: ReadonlyMap<string, string>): string =>
  accountId === null ? 'no account' : (names.get(accountId) ?? 'an account');

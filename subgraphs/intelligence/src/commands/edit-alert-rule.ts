import type { EntityManager } from '@sophia/database';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { defaultsOf } from '../alerting/kinds/rule-kind.ts';
import { findToChange, type Target } from '../common/find-to-change.ts';
import { AlertRule, severityRank } from '../entities/alert-rule.ts';
import { quietColumns } from './alert-channel-input.ts';
import { type AlertRuleChanges, accountProblems, problemsOf } from './alert-rule-input.ts';
import { baselineColumn, metricColumn, minimumColumn } from './alert-rule-metric.ts';
import { scoreColumn } from './alert-rule-score.ts';
import type { Actor } from './change-alert.ts';
import { type AlertRuleOutcome, nameProblem } from './create-alert-rule.ts';

/** Changes a rule. Keeps values that are not set. */
export async function editAlertRule(
  em: EntityManager,
  tenant: string,
  { actor, now }: Actor,
  target: Target,
  input: AlertRuleChanges,
): Promise<AlertRuleOutcome> {
  const { row: rule, refusal } = await findToChange(em, AlertRule, 'alert rule', target);
  if (refusal !== null) return { alertRule: rule, userErrors: [refusal] };
  const wrong = problemsOf(rule.kind, input, rule);
  const problems = wrong.length > 0 ? wrong : await accountProblems(em, input);
  if (problems.length > 0) return { alertRule: rule, userErrors: problems };
  const problem = input.name == null ? null : await nameProblem(em, tenant, input.name, rule.id);
  if (problem !== null) return { alertRule: rule, userErrors: [problem] };
  const usual = defaultsOf(ruleKinds[rule.kind]);
  const metric = metricColumn(rule.kind, input.metric) ?? rule.metric ?? null;
  em.assign(rule, {
    ...withoutNulls({
      name: input.name?.trim(),
      severity: input.severity == null ? null : severityRank(input.severity),
      enabled: input.enabled,
      threshold: input.threshold,
      windowHours: input.windowHours,
      keywords: input.keywords?.map((word) => word.trim()),
      accountIds: input.accountIds === undefined || input.accountIds === null ? null : [...input.accountIds],
      cooldownHours: input.cooldownHours,
      score: scoreColumn(input.score),
      pendingMinutes: input.pendingMinutes,
    }),
    metric,
    minimumCount: minimumColumn(
      rule.kind,
      metric,
      input.minimumCount ?? rule.minimumCount ?? usual.minimumCount ?? null,
    ),
    baselineWindows: baselineColumn(
      metric,
      input.baselineWindows ?? rule.baselineWindows ?? usual.baselineWindows ?? null,
    ),
    ...(input.escalateAfterHours !== undefined && { escalateAfterHours: input.escalateAfterHours }),
    ...quietColumns(input.quietHours),
    version: rule.version + 1,
    updatedAt: now,
    updatedBy: actor,
  });
  await em.flush();
  return { alertRule: rule, userErrors: [] };
}

/** Leaves out what the input does not change. */
function withoutNulls<T extends object>(changes: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== null && value !== undefined)) as {
    [K in keyof T]?: NonNullable<T[K]>;
  };
}

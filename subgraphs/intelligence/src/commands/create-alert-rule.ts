import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { defaultsOf } from '../alerting/kinds/rule-kind.ts';
import { type AlertKind, AlertRule, type AlertRuleRow, type Severity, severityRank } from '../entities/alert-rule.ts';
import { type AlertRuleChanges, type AlertRuleUserError, accountProblems, problemsOf } from './alert-rule-input.ts';
import { baselineColumn, metricColumn, minimumColumn } from './alert-rule-metric.ts';
import { scoreColumn } from './alert-rule-score.ts';
import type { Actor } from './change-alert.ts';

export interface NewAlertRule extends AlertRuleChanges {
  readonly name: string;
  readonly kind: AlertKind;
  readonly severity: Severity;
}

export interface AlertRuleOutcome {
  readonly alertRule: AlertRuleRow | null;
  readonly userErrors: AlertRuleUserError[];
}

const defaults = { enabled: true, windowHours: 168, cooldownHours: 24 } as const;

/** Creates a rule. It applies from now on. */
export async function createAlertRule(
  em: EntityManager,
  tenant: string,
  by: Actor,
  input: NewAlertRule,
): Promise<AlertRuleOutcome> {
  const wrong = problemsOfNew(input);
  const problems = wrong.length > 0 ? wrong : await accountProblems(em, input);
  if (problems.length > 0) return { alertRule: null, userErrors: problems };
  const problem = await nameProblem(em, tenant, input.name, null);
  if (problem !== null) return { alertRule: null, userErrors: [problem] };
  const alertRule = em.create(AlertRule, ruleOf(tenant, by, input));
  await em.flush();
  return { alertRule, userErrors: [] };
}

/** Returns all errors of a new rule that its values alone show. */
export const problemsOfNew = (input: NewAlertRule): AlertRuleUserError[] => [
  ...problemsOf(input.kind, input, null),
  ...missingOf(input),
];

/** Returns the rule of an input. */
export function ruleOf(tenant: string, { actor, now }: Actor, input: NewAlertRule): AlertRuleRow {
  const usual = defaultsOf(ruleKinds[input.kind]);
  const metric = metricColumn(input.kind, input.metric);
  return {
    tenantId: tenant,
    id: randomUUID(),
    name: input.name.trim(),
    kind: input.kind,
    severity: severityRank(input.severity),
    enabled: input.enabled ?? defaults.enabled,
    threshold: input.threshold ?? null,
    windowHours: input.windowHours ?? defaults.windowHours,
    keywords: (input.keywords ?? []).map((word) => word.trim()),
    accountIds: [...(input.accountIds ?? [])],
    cooldownHours: input.cooldownHours ?? defaults.cooldownHours,
    minimumCount: minimumColumn(input.kind, metric, input.minimumCount ?? usual.minimumCount ?? null),
    baselineWindows: baselineColumn(metric, input.baselineWindows ?? usual.baselineWindows ?? null),
    score: scoreColumn(input.score),
    metric,
    pendingMinutes: input.pendingMinutes ?? 0,
    escalateAfterHours: input.escalateAfterHours ?? null,
    quietFrom: input.quietHours?.from ?? null,
    quietTo: input.quietHours?.to ?? null,
    isBuiltIn: false,
    version: 1,
    createdAt: now,
    updatedAt: now,
    createdBy: actor,
    updatedBy: actor,
  };
}

/** Returns an error if the rule lacks its subject, its keywords or its threshold, because it would never match. */
function missingOf({ kind, threshold, keywords, ...input }: NewAlertRule): AlertRuleUserError[] {
  const { about } = ruleKinds[kind];
  if (about !== undefined && input[about] == null)
    return [{ code: 'INVALID', message: `A rule of the kind ${kind} needs a ${about}.`, field: ['input', about] }];
  if (kind === 'KEYWORD_NAMED' && (keywords ?? []).length === 0) {
    return [
      { code: 'INVALID', message: 'A rule that looks for keywords needs at least one.', field: ['input', 'keywords'] },
    ];
  }
  if (ruleKinds[kind].threshold !== null && threshold == null) {
    return [
      { code: 'INVALID', message: `A rule of the kind ${kind} needs a threshold.`, field: ['input', 'threshold'] },
    ];
  }
  return [];
}

/**
 * Returns an error if another rule has this name, in any case. The lock makes concurrent callers wait for each other.
 */
export async function nameProblem(
  em: EntityManager,
  tenant: string,
  name: string,
  except: string | null,
): Promise<AlertRuleUserError | null> {
  await lockByName(em, `intelligence.alert_rules:${tenant}`);
  const [other] = await query<{ id: string }>(
    em,
    sql`select id from intelligence.alert_rules where lower(name) = lower(${name.trim()}) and id is distinct
     from ${except}::uuid`,
  );
  return other === undefined
    ? null
    : { code: 'NAME_TAKEN', message: `Another rule has the name "${name.trim()}".`, field: ['input', 'name'] };
}

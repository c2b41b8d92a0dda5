import type { EntityManager } from '@sophia/database';
import { ensureBuiltInRules } from '../alerting/built-in-rules.ts';
import { judgeInteractions, judgeNegativity } from '../alerting/judge-interactions.ts';
import { judgeScores } from '../alerting/judge-scores.ts';
import { raise } from '../alerting/raise.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { InteractionAnalysis } from '../entities/interaction-analysis.ts';
import { rescore } from '../scoring/rescore.ts';
import { accountNames } from '../store/accounts.ts';
import { registerModels } from '../store/register-models.ts';
import { saveInsights } from '../store/save-insights.ts';

/** The rules of a tenant that raise alerts now. Its first events bring the built-in ones and the registry of models. */
export async function rulesOf(em: EntityManager, tenant: string): Promise<AlertRuleRow[]> {
  await registerModels(em, tenant);
  await ensureBuiltInRules(em, tenant);
  return em.find(AlertRule, { enabled: true }, { refresh: true });
}

/** The words that enabled rules look for, in lower case. */
export const keywordsOf = (rules: readonly AlertRuleRow[]): string[] =>
  rules.flatMap(({ keywords }) => keywords.map((word) => word.toLowerCase()));

/** What changed in a batch of events. */
export interface Touched {
  /** Interactions whose words were analysed, or that came to an account. */
  readonly interactionIds: readonly string[];
  /** Accounts and contacts whose scores may move, besides those of these interactions. */
  readonly accountIds: readonly string[];
  readonly contactIds: readonly string[];
}

/** Draws the conclusions of a batch once, whatever the number of events: insights, scores, alerts. */
export async function react(
  em: EntityManager,
  tenant: string,
  rules: readonly AlertRuleRow[],
  touched: Touched,
): Promise<void> {
  const now = new Date();
  const interactions = await em.find(
    InteractionAnalysis,
    { interactionId: { $in: [...touched.interactionIds] } },
    { refresh: true },
  );
  await saveInsights(em, tenant, interactions);
  const accountIds = new Set([...touched.accountIds, ...interactions.flatMap(({ accountId }) => accountId ?? [])]);
  const contactIds = [...touched.contactIds, ...interactions.flatMap((interaction) => interaction.contactIds)];
  const moved = await rescore(em, tenant, { accountIds, contactIds }, now);
  const names = await accountNames(em, accountIds);
  await raise(
    em,
    tenant,
    [
      ...judgeInteractions(rules, interactions, names, now),
      ...(await judgeNegativity(em, rules, interactions, names, now)),
      ...(await judgeScores(em, rules, moved, names, now)),
    ],
    now,
  );
}

import type { EntityManager } from '@sophia/database';
import { ensureBuiltInRules } from '../alerting/built-in-rules.ts';
import { judgeInteractions, judgeNegativity } from '../alerting/judge-interactions.ts';
import { raise } from '../alerting/raise.ts';
import { AlertRule, type AlertRuleRow } from '../entities/alert-rule.ts';
import { InteractionAnalysis } from '../entities/interaction-analysis.ts';
import { accountNames } from '../store/accounts.ts';
import { registerModels } from '../store/register-models.ts';
import { saveInsights } from '../store/save-insights.ts';
import { markStale } from '../store/stale-subjects.ts';

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

/** Draws the conclusions of a batch once, whatever the number of events: insights and alerts now, scores when they settle. */
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
  const ofInteractions = interactions.flatMap(({ accountId }) => accountId ?? []);
  await markStale(em, tenant, {
    accountIds: [...touched.accountIds, ...ofInteractions],
    contactIds: [...touched.contactIds, ...interactions.flatMap((interaction) => interaction.contactIds)],
  });
  const names = await accountNames(em, ofInteractions);
  await raise(
    em,
    tenant,
    [
      ...judgeInteractions(rules, interactions, names, now),
      ...(await judgeNegativity(em, rules, interactions, names, now)),
    ],
    now,
  );
}

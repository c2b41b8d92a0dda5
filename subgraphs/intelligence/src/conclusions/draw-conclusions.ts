import type { EntityManager } from '@sophia/database';
import { checkConditions } from '../alerting/check-conditions.ts';
import { findInInteractions } from '../alerting/find-in-interactions.ts';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { quoteSentences } from '../alerting/quote-sentences.ts';
import { raise } from '../alerting/raise.ts';
import { rulesOf } from '../alerting/rules-of.ts';
import { staleCorrelations } from '../conversations/correlation/stale-correlations.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { InteractionAnalysis, type InteractionAnalysisRow } from '../entities/interaction-analysis.ts';
import { accountNames } from '../store/accounts.ts';
import { saveInsights } from '../store/save-insights.ts';
import { markStale } from '../store/stale-subjects.ts';
import { markAnalysesStale } from '../store/stale-thread-analyses.ts';

/** Rows that a batch of events or jobs changed. */
export interface Touched {
  /** Interactions whose analysis changed or that were added to an account. */
  readonly interactionIds: readonly string[];
  /** More accounts, contacts and deals whose scores may change. */
  readonly accountIds?: readonly string[];
  readonly contactIds?: readonly string[];
  readonly dealIds?: readonly string[];
}

/** For texts that nobody just said: they raise no alert. */
export const noRules: readonly AlertRuleRow[] = [];

/** Updates insights and alerts once for a whole batch, and marks scores for recalculation. */
export async function drawConclusions(
  em: EntityManager,
  tenant: string,
  now: Date,
  { interactionIds, accountIds = [], contactIds = [], dealIds = [] }: Touched,
  rules?: readonly AlertRuleRow[],
): Promise<void> {
  const interactions = await analysesOf(em, interactionIds);
  const ofInteractions = interactions.flatMap(({ accountId }) => accountId ?? []);
  await markStale(em, tenant, {
    accountIds: [...accountIds, ...ofInteractions],
    contactIds: [...contactIds, ...interactions.flatMap((interaction) => interaction.contactIds)],
    dealIds,
  });
  if (interactions.length === 0) return;
  await staleCorrelations.mark(
    em,
    tenant,
    interactions.flatMap(({ accountId, messageId, sourceThreadId }) =>
      (accountId != null || messageId != null) && sourceThreadId != null ? [sourceThreadId] : [],
    ),
  );
  await markAnalysesStale(
    em,
    tenant,
    interactions.flatMap(({ threadId }) => threadId ?? []),
  );
  await saveInsights(em, tenant, interactions);
  const names = await accountNames(em, ofInteractions);
  const current = rules ?? (await rulesOf(em, tenant));
  await raise(em, tenant, await quoteSentences(em, findInInteractions(current, interactions, names, now)), now);
  if (ofInteractions.length === 0) return;
  const ofTexts = current.filter(({ kind }) => ruleKinds[kind].looksAt === 'interaction');
  await checkConditions(em, tenant, ofTexts, now, ofInteractions);
}

const analysesOf = async (em: EntityManager, ids: readonly string[]): Promise<InteractionAnalysisRow[]> =>
  ids.length === 0 ? [] : em.find(InteractionAnalysis, { interactionId: { $in: [...ids] } }, { refresh: true });

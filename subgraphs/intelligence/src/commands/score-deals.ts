import { type EntityManager, query, sql } from '@sophia/database';
import { dealSituations } from '../features/deal-situations.ts';
import type { CalculatedScore } from '../scoring/common/calculated-score.ts';
import { confidenceInModel, confidenceOf } from '../scoring/common/confidence.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import { dealHealth } from '../scoring/deal-health.ts';
import { type DealModel, dealSuccess } from '../scoring/deal-success/deal-model.ts';
import type { NewScore } from '../store/save-scores.ts';

/**
 * Calculates the scores of those of these deals that are open now and were open at the time. A closed deal has none: its
 * outcome is known.
 */
export async function scoreDeals(
  em: EntityManager,
  dealIds: readonly string[],
  asOf: Date,
  model: DealModel,
): Promise<NewScore[]> {
  const openIds = await openAmong(em, dealIds);
  if (openIds.length === 0) return [];
  const situations = await dealSituations(
    em,
    openIds.map((dealId) => ({ dealId, asOf })),
  );
  return [...situations.values()].flatMap((deal): NewScore[] => {
    if (deal.status !== 'OPEN') return [];
    const subject = { subjectType: 'DEAL', subjectId: deal.dealId } as const;
    const success = dealSuccess(deal, model);
    const health = dealHealth(deal, model.past);
    return [
      ...ifCalculated(success, (score) => ({
        ...subject,
        kind: 'DEAL_SUCCESS',
        score,
        confidence: confidenceInModel(score, model.auc),
        interactions: null,
        model,
      })),
      ...ifCalculated(health, (score) => ({
        ...subject,
        kind: 'HEALTH',
        score,
        confidence: confidenceOf(score, deal.last90Days),
        interactions: deal.last90Days,
        model: scoreRules,
      })),
    ];
  });
}

async function openAmong(em: EntityManager, dealIds: readonly string[]): Promise<string[]> {
  if (dealIds.length === 0) return [];
  const rows = await query<{ deal_id: string }>(
    em,
    sql`select deal_id from intelligence.deal_facts where deal_id = any(${[...dealIds]}::uuid[]) and status = 'OPEN'`,
  );
  return rows.map((row) => row.deal_id);
}

const ifCalculated = (score: CalculatedScore | null, make: (score: CalculatedScore) => NewScore): NewScore[] =>
  score === null ? [] : [make(score)];

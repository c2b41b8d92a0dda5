import type { EntityManager } from '@sophia/database';
import { type ScoreKind, type SubjectType, scoresOf } from '../entities/score.ts';
import { accountSituations, contactSituations } from '../features/account-situations.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../features/conversation-facts.ts';
import { engagementScore, healthScore } from '../scoring/account-scores.ts';
import type { AccountSituation } from '../scoring/account-situation.ts';
import { type ChurnModel, churnChance } from '../scoring/churn-model.ts';
import { churnRisk, speaksOfLeaving } from '../scoring/churn-risk.ts';
import type { CalculatedScore } from '../scoring/common/calculated-score.ts';
import { confidenceInModel, confidenceOf } from '../scoring/common/confidence.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import type { DealModel } from '../scoring/deal-success/deal-model.ts';
import { priorDealCard } from '../scoring/deal-success/prior-model.ts';
import { expansionScore } from '../scoring/expansion-score.ts';
import { leadScore } from '../scoring/lead-score.ts';
import { satisfactionScore } from '../scoring/satisfaction-score.ts';
import { churnModelAt, rulesForChurn } from '../store/churn-models.ts';
import { dealModelAt, dealModelPurpose } from '../store/deal-models.ts';
import { currentSubjects } from '../store/gone-subjects.ts';
import { registerModel } from '../store/register-model.ts';
import { dropScores, type NewScore, type ScoreKey, saveScores } from '../store/save-scores.ts';
import type { Subjects } from '../store/stale-subjects.ts';
import { scoreDeals } from './score-deals.ts';

/**
 * Calculates the scores of accounts, contacts and deals as of `now`, and publishes those that changed. Removes scores of
 * subjects that no longer have any.
 */
export async function rescore(em: EntityManager, tenant: string, subjects: Subjects, now: Date): Promise<void> {
  const wanted = {
    ACCOUNT: [...new Set(subjects.accountIds)],
    CONTACT: [...new Set(subjects.contactIds)],
    DEAL: [...new Set(subjects.dealIds)],
  };
  const models = await modelsAt(em, now);
  if (models.deal.isPrior && wanted.DEAL.length > 0) {
    await registerModel(em, tenant, { ...models.deal, purpose: dealModelPurpose, card: priorDealCard });
  }
  if (models.churn === null && wanted.ACCOUNT.length > 0) await registerModel(em, tenant, rulesForChurn);
  const scores = await calculateScores(em, subjects, now, models);
  await dropScores(em, tenant, missing(wanted, scores));
  await saveScores(em, tenant, scores, now);
}

/** The models that scores are calculated with, besides the rules. */
interface Models {
  readonly deal: DealModel;
  /** Null for the rules. */
  readonly churn: ChurnModel | null;
}

export const modelsAt = async (em: EntityManager, now: Date): Promise<Models> => ({
  deal: await dealModelAt(em, now),
  churn: await churnModelAt(em, now),
});

/** Calculates the scores of accounts, contacts and deals as of a time. */
export const calculateScores = async (
  em: EntityManager,
  { accountIds, contactIds, dealIds }: Subjects,
  asOf: Date,
  models: Models,
): Promise<NewScore[]> => [
  ...(await scoreAccounts(em, [...new Set(accountIds)], asOf, models.churn)),
  ...(await scoreContacts(em, [...new Set(contactIds)], asOf)),
  ...(await scoreDeals(em, [...new Set(dealIds)], asOf, models.deal)),
];

async function scoreAccounts(
  em: EntityManager,
  ids: readonly string[],
  now: Date,
  churnModel: ChurnModel | null,
): Promise<NewScore[]> {
  if (ids.length === 0) return [];
  const facts = await accountFacts(em, ids, now);
  const situations = await accountSituations(em, ids, now);
  return facts.flatMap((each) => {
    const situation = situations.get(each.subjectId);
    if (situation === undefined) return [];
    const engagement = engagementScore(each);
    const satisfaction = satisfactionScore(each, situation.answerHours);
    // Too few say so for a model to learn it.
    const model = speaksOfLeaving(each) ? null : churnModel;
    const scores = byRules('ACCOUNT', each, {
      ENGAGEMENT: engagement,
      HEALTH: healthScore(each, engagement),
      SATISFACTION: satisfaction,
      CHURN_RISK: model === null ? churnRisk(each, situation) : null,
      EXPANSION: expansionScore(each, situation, { engagement, satisfaction }),
    });
    return model === null ? scores : [...scores, churnScore(each, situation, model)];
  });
}

function churnScore(facts: SubjectFacts, situation: AccountSituation, model: ChurnModel): NewScore {
  const score = churnChance(facts, situation, model);
  return {
    subjectType: 'ACCOUNT',
    subjectId: facts.subjectId,
    kind: 'CHURN_RISK',
    score,
    confidence: confidenceInModel(score, model.auc),
    interactions: null,
    model,
  };
}

async function scoreContacts(em: EntityManager, ids: readonly string[], now: Date): Promise<NewScore[]> {
  const current = await currentSubjects(em, 'CONTACT', ids);
  const present = ids.filter((id) => current(id) === id);
  if (present.length === 0) return [];
  const facts = await contactFacts(em, present, now);
  const situations = await contactSituations(em, present, now);
  return facts.flatMap((each) => {
    const engagement = engagementScore(each);
    const situation = situations.get(each.subjectId) ?? { isDecisionMaker: null, accountUnits: null };
    return byRules('CONTACT', each, {
      ENGAGEMENT: engagement,
      SATISFACTION: satisfactionScore(each, null),
      CHURN_RISK: churnRisk(each, null),
      LEAD: leadScore(each, situation, engagement),
    });
  });
}

const byRules = (
  subjectType: SubjectType,
  { subjectId, inWindow }: SubjectFacts,
  scores: Partial<Record<ScoreKind, CalculatedScore | null>>,
): NewScore[] =>
  scoresOf[subjectType].flatMap((kind) => {
    const score = scores[kind] ?? null;
    const confidence = score === null ? null : confidenceOf(score, inWindow);
    return score === null
      ? []
      : [{ subjectType, subjectId, kind, score, confidence, interactions: inWindow, model: scoreRules }];
  });

/** Scores that these subjects could have and do not have. */
function missing(wanted: Readonly<Record<SubjectType, readonly string[]>>, scores: readonly NewScore[]): ScoreKey[] {
  const nameOf = ({ subjectType, subjectId, kind }: ScoreKey) => `${subjectType} ${subjectId} ${kind}`;
  const have = new Set(scores.map(nameOf));
  const possible = (['ACCOUNT', 'CONTACT', 'DEAL'] as const).flatMap((subjectType) =>
    wanted[subjectType].flatMap((subjectId) => scoresOf[subjectType].map((kind) => ({ subjectType, subjectId, kind }))),
  );
  return possible.filter((key) => !have.has(nameOf(key)));
}

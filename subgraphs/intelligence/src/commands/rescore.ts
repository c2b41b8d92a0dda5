import type { EntityManager } from '@sophia/database';
import type { ScoreKind, SubjectType } from '../entities/score.ts';
import { accountSituations, contactSituations } from '../features/account-situations.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../features/conversation-facts.ts';
import { engagementScore, healthScore } from '../scoring/account-scores.ts';
import { churnRisk } from '../scoring/churn-risk.ts';
import type { CalculatedScore } from '../scoring/common/calculated-score.ts';
import { confidenceOf } from '../scoring/common/confidence.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import { expansionScore } from '../scoring/expansion-score.ts';
import { leadScore } from '../scoring/lead-score.ts';
import { satisfactionScore } from '../scoring/satisfaction-score.ts';
import { currentSubjects } from '../store/gone-subjects.ts';
import { dropScores, type NewScore, type ScoreKey, saveScores } from '../store/save-scores.ts';
import type { Subjects } from '../store/stale-subjects.ts';
import { scoreDeals } from './score-deals.ts';

/** Kinds of scores of each type of subject. */
const kinds: Readonly<Record<SubjectType, readonly ScoreKind[]>> = {
  ACCOUNT: ['HEALTH', 'ENGAGEMENT', 'SATISFACTION', 'CHURN_RISK', 'EXPANSION'],
  CONTACT: ['ENGAGEMENT', 'SATISFACTION', 'CHURN_RISK', 'LEAD'],
  DEAL: ['HEALTH', 'DEAL_SUCCESS'],
};

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
  const scores = [
    ...(await scoreAccounts(em, wanted.ACCOUNT, now)),
    ...(await scoreContacts(em, wanted.CONTACT, now)),
    ...(await scoreDeals(em, tenant, wanted.DEAL, now)),
  ];
  await dropScores(em, tenant, missing(wanted, scores));
  await saveScores(em, tenant, scores, now);
}

async function scoreAccounts(em: EntityManager, ids: readonly string[], now: Date): Promise<NewScore[]> {
  if (ids.length === 0) return [];
  const facts = await accountFacts(em, ids, now);
  const situations = await accountSituations(em, ids, now);
  return facts.flatMap((each) => {
    const situation = situations.get(each.subjectId);
    if (situation === undefined) return [];
    const engagement = engagementScore(each);
    const satisfaction = satisfactionScore(each, situation.answerHours);
    return byRules('ACCOUNT', each, {
      ENGAGEMENT: engagement,
      HEALTH: healthScore(each, engagement),
      SATISFACTION: satisfaction,
      CHURN_RISK: churnRisk(each, situation),
      EXPANSION: expansionScore(each, situation, { engagement, satisfaction }),
    });
  });
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
  kinds[subjectType].flatMap((kind) => {
    const score = scores[kind] ?? null;
    const confidence = score === null ? null : confidenceOf(score, inWindow);
    return score === null ? [] : [{ subjectType, subjectId, kind, score, confidence, model: scoreRules }];
  });

/** Scores that these subjects could have and do not have. */
function missing(wanted: Readonly<Record<SubjectType, readonly string[]>>, scores: readonly NewScore[]): ScoreKey[] {
  const nameOf = ({ subjectType, subjectId, kind }: ScoreKey) => `${subjectType} ${subjectId} ${kind}`;
  const have = new Set(scores.map(nameOf));
  const possible = (['ACCOUNT', 'CONTACT', 'DEAL'] as const).flatMap((subjectType) =>
    wanted[subjectType].flatMap((subjectId) => kinds[subjectType].map((kind) => ({ subjectType, subjectId, kind }))),
  );
  return possible.filter((key) => !have.has(nameOf(key)));
}

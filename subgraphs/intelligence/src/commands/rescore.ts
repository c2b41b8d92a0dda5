import type { EntityManager } from '@sophia/database';
import type { ScoreKind, SubjectType } from '../entities/score.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../features/conversation-facts.ts';
import { engagementScore, healthScore } from '../scoring/account-scores.ts';
import { confidenceOf } from '../scoring/common/confidence.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import { currentSubjects } from '../store/gone-subjects.ts';
import { dropScores, type NewScore, type ScoreKey, saveScores } from '../store/save-scores.ts';
import type { Subjects } from '../store/stale-subjects.ts';
import { scoreDeals } from './score-deals.ts';

/** Kinds of scores of each type of subject. */
const kinds: Readonly<Record<SubjectType, readonly ScoreKind[]>> = {
  ACCOUNT: ['HEALTH', 'ENGAGEMENT'],
  CONTACT: ['ENGAGEMENT'],
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
  const facts = ids.length === 0 ? [] : await accountFacts(em, ids, now);
  return facts.flatMap((each) => {
    const engagement = engagementScore(each);
    return [
      ...byRules('ACCOUNT', each, 'ENGAGEMENT', engagement),
      ...byRules('ACCOUNT', each, 'HEALTH', healthScore(each, engagement)),
    ];
  });
}

async function scoreContacts(em: EntityManager, ids: readonly string[], now: Date): Promise<NewScore[]> {
  const current = await currentSubjects(em, 'CONTACT', ids);
  const present = ids.filter((id) => current(id) === id);
  const facts = present.length === 0 ? [] : await contactFacts(em, present, now);
  return facts.flatMap((each) => byRules('CONTACT', each, 'ENGAGEMENT', engagementScore(each)));
}

const byRules = (
  subjectType: SubjectType,
  { subjectId, inWindow }: SubjectFacts,
  kind: ScoreKind,
  score: NewScore['score'] | null,
): NewScore[] =>
  score === null
    ? []
    : [{ subjectType, subjectId, kind, score, confidence: confidenceOf(score, inWindow), model: scoreRules }];

/** Scores that these subjects could have and do not have. */
function missing(wanted: Readonly<Record<SubjectType, readonly string[]>>, scores: readonly NewScore[]): ScoreKey[] {
  const nameOf = ({ subjectType, subjectId, kind }: ScoreKey) => `${subjectType} ${subjectId} ${kind}`;
  const have = new Set(scores.map(nameOf));
  const possible = (['ACCOUNT', 'CONTACT', 'DEAL'] as const).flatMap((subjectType) =>
    wanted[subjectType].flatMap((subjectId) => kinds[subjectType].map((kind) => ({ subjectType, subjectId, kind }))),
  );
  return possible.filter((key) => !have.has(nameOf(key)));
}

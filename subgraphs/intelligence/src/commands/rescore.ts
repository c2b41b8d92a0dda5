import type { EntityManager } from '@sophia/database';
import type { SubjectType } from '../entities/score.ts';
import { confidenceOf, engagementScore, healthScore } from '../scoring/account-scores.ts';
import { accountFacts, contactFacts, type SubjectFacts } from '../store/conversation-facts.ts';
import { currentSubjects } from '../store/gone-subjects.ts';
import { dropScores, type MovedScore, type NewScore, saveScores } from '../store/save-scores.ts';

/**
 * Calculates the scores of accounts and contacts as of `now`, and publishes those that changed. Removes scores of
 * subjects that no longer have any.
 */
export async function rescore(
  em: EntityManager,
  tenant: string,
  subjects: { accountIds: Iterable<string>; contactIds: Iterable<string> },
  now: Date,
): Promise<MovedScore[]> {
  const accounts = [...new Set(subjects.accountIds)];
  const contacts = [...new Set(subjects.contactIds)];
  const ofAccounts = accounts.length === 0 ? [] : await accountFacts(em, accounts, now);
  const current = await currentSubjects(em, 'CONTACT', contacts);
  const currentContacts = contacts.filter((id) => current(id) === id);
  const ofContacts = currentContacts.length === 0 ? [] : await contactFacts(em, currentContacts, now);

  const engagements = [...engagement('ACCOUNT', ofAccounts), ...engagement('CONTACT', ofContacts)];
  const engagementOf = new Map(engagements.map(({ subjectId, score }) => [subjectId, score]));
  const health = ofAccounts.flatMap((facts): NewScore[] => {
    const score = healthScore(facts, engagementOf.get(facts.subjectId) ?? null);
    return score === null
      ? []
      : [
          {
            subjectType: 'ACCOUNT',
            subjectId: facts.subjectId,
            kind: 'HEALTH',
            score,
            confidence: confidenceOf(score, facts.inWindow),
          },
        ];
  });

  await dropScores(em, tenant, 'ACCOUNT', without(accounts, engagements), 'ENGAGEMENT');
  await dropScores(em, tenant, 'CONTACT', without(contacts, engagements), 'ENGAGEMENT');
  await dropScores(em, tenant, 'ACCOUNT', without(accounts, health), 'HEALTH');
  return saveScores(em, tenant, [...engagements, ...health], now);
}

const engagement = (subjectType: SubjectType, subjects: readonly SubjectFacts[]): NewScore[] =>
  subjects.flatMap((facts) => {
    const score = engagementScore(facts);
    return score === null
      ? []
      : [
          {
            subjectType,
            subjectId: facts.subjectId,
            kind: 'ENGAGEMENT',
            score,
            confidence: confidenceOf(score, facts.inWindow),
          },
        ];
  });

function without(ids: readonly string[], scored: readonly NewScore[]): string[] {
  const have = new Set(scored.map(({ subjectId }) => subjectId));
  return ids.filter((id) => !have.has(id));
}

import { ruleKinds } from '../alerting/kinds/index.ts';
import type { AlertKind, RuledScore } from '../entities/alert-rule.ts';
import { type ScoreKind, type SubjectType, scoresOf, subjectTypes } from '../entities/score.ts';
import type { AlertRuleChanges, AlertRuleUserError } from './alert-rule-input.ts';

export interface RuledScoreInput {
  readonly kind: ScoreKind;
  /** Null for the first type that has the score: ACCOUNT, CONTACT, DEAL. */
  readonly subjectType?: SubjectType | null;
}

const typesWith = (kind: ScoreKind): SubjectType[] => subjectTypes.filter((type) => scoresOf[type].includes(kind));

/** Returns the errors of the score of a rule. */
export function scoreProblems(kind: AlertKind, { score }: AlertRuleChanges): AlertRuleUserError[] {
  if (score == null) return [];
  const invalid = (message: string, ...path: string[]): AlertRuleUserError[] => [
    { code: 'INVALID', message, field: ['input', 'score', ...path] },
  ];
  if (ruleKinds[kind].about !== 'score') return invalid(`A rule of the kind ${kind} is about no score that is chosen.`);
  const { kind: scoreKind, subjectType } = score;
  if (subjectType == null || scoresOf[subjectType].includes(scoreKind)) return [];
  const types = typesWith(scoreKind).join(', ');
  return invalid(`There is no score ${scoreKind} of a subject ${subjectType}; it is of ${types}.`, 'subjectType');
}

/** Returns the score as it is stored; null without one. */
export function scoreColumn(score: RuledScoreInput | null | undefined): RuledScore | null {
  if (score == null) return null;
  const { kind } = score;
  return { kind, subjectType: score.subjectType ?? typesWith(kind)[0] ?? 'ACCOUNT' };
}

import type { AlertRuleRow, RuledScore } from '../../entities/alert-rule.ts';
import type { ConditionKind } from './rule-kind.ts';
import { movedScores, tellMove } from './score-moved.ts';
import { scoreNames } from './score-subjects.ts';

/** The score that a rule is about. Rules of kinds about scores have one. */
export function scoreOf({ id, score }: AlertRuleRow): RuledScore {
  if (score == null) throw new Error(`the alert rule ${id} has no score`);
  return score;
}

/** A kind for any score that falls, or rises, by `threshold` points within the window. */
export const movingScore = (name: 'SCORE_FALLING' | 'SCORE_RISING'): ConditionKind => {
  const falls = name === 'SCORE_FALLING';
  return {
    name,
    looksAt: 'score',
    lasts: true,
    everyMinutes: 60,
    needs: 'conversations',
    builtIn: null,
    about: 'score',
    threshold: { unit: 'points', least: 1, most: 100 },
    find(rule, moment) {
      const { kind, subjectType } = scoreOf(rule);
      const direction = falls ? 'FALL' : 'RISE';
      return movedScores({ score: kind, subjectType, direction, cause: kind }, rule, moment);
    },
    tell: (rule, row) => tellMove(scoreNames[scoreOf(rule).kind], falls ? 'fell' : 'rose')(rule, row),
  };
};

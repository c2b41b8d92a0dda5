import type { ConditionKind } from './rule-kind.ts';
import { movedScores, tellMove } from './score-moved.ts';
import { days } from './words.ts';

export const healthFalling: ConditionKind = {
  name: 'HEALTH_FALLING',
  looksAt: 'score',
  lasts: true,
  everyMinutes: 60,
  needs: 'conversations',
  builtIn: { name: 'Health falling', severity: 'HIGH', threshold: 15, windowHours: days(30), cooldownHours: days(7) },
  threshold: { unit: 'points of health', least: 1, most: 100 },
  find: (rule, moment) =>
    movedScores({ score: 'HEALTH', subjectType: 'ACCOUNT', direction: 'FALL', cause: 'health' }, rule, moment),
  tell: tellMove('health', 'fell'),
};

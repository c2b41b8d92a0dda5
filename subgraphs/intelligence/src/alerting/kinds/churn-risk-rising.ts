import type { ConditionKind } from './rule-kind.ts';
import { movedScores, tellMove } from './score-moved.ts';
import { days } from './words.ts';

export const churnRiskRising: ConditionKind = {
  name: 'CHURN_RISK_RISING',
  looksAt: 'score',
  lasts: true,
  everyMinutes: 60,
  needs: 'conversations',
  builtIn: {
    name: 'Churn risk rising',
    severity: 'HIGH',
    threshold: 15,
    windowHours: days(30),
    cooldownHours: days(7),
  },
  threshold: { unit: 'points of churn risk', least: 1, most: 100 },
  find: (rule, moment) =>
    movedScores({ score: 'CHURN_RISK', subjectType: 'ACCOUNT', direction: 'RISE', cause: 'churn' }, rule, moment),
  tell: tellMove('churn risk', 'rose'),
};

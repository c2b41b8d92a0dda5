import { scoreLevel } from './score-level.ts';

export const scoreAbove = scoreLevel('SCORE_ABOVE');

import { scoreLevel } from './score-level.ts';

export const scoreBelow = scoreLevel('SCORE_BELOW');

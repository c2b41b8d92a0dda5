import { movingScore } from './moving-score.ts';

export const scoreRising = movingScore('SCORE_RISING');

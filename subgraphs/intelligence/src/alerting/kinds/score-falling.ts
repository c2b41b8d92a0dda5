import { movingScore } from './moving-score.ts';

export const scoreFalling = movingScore('SCORE_FALLING');

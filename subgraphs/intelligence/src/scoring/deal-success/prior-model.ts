import type { PriorCard, WeightedFeature } from '../../entities/intelligence-model.ts';
import { rounded } from '../common/rounded.ts';
import type { DealModel } from './deal-model.ts';
import { noPast } from './deal-situation.ts';
import { shownFeatures } from './features.ts';

const shareWon = 0.25;
const digits = 6;

const feature = (name: string, mean: number, deviation: number, weight: number): WeightedFeature => ({
  name,
  mean: rounded(mean, digits),
  deviation,
  weight,
});

/**
 * The model of a tenant with too few outcomes of its own. The directions are those that sales teams know; the sizes are
 * judgement, and were fitted to nothing. A change, also of what a feature counts, needs a new version.
 */
export const priorDealModel: DealModel = {
  name: 'deal-success-prior',
  version: '4',
  isPrior: true,
  auc: null,
  intercept: rounded(Math.log(shareWon / (1 - shareWon)), digits),
  features: [
    feature('age', Math.log1p(60), 1, -0.15),
    feature('stage_time', 0, 1, -0.3),
    feature('amount', 0, 1, -0.1),
    feature('owner_record', 0, 0.3, 0.2),
    feature('product_record', 0, 0.3, 0.1),
    feature('account_record', 0, 0.2, 0.25),
    feature('recency', Math.log1p(14), 1, -0.4),
    feature('cadence', Math.log1p(4), 0.8, 0.3),
    feature('sentiment', 0.1, 0.25, 0.3),
    feature('mood_trend', 0, 0.3, 0.2),
    feature('call_length', Math.log1p(30), 0.7, 0.1),
    feature('calls_apart', Math.log1p(14), 0.8, -0.1),
    feature('coordination', Math.log1p(3), 1, 0.1),
    feature('decision_makers', Math.log1p(1), 0.5, 0.25),
    feature('open_objections', Math.log1p(1), 0.7, -0.2),
    feature('answer_time', Math.log1p(8), 1, -0.1),
    feature('pushes', Math.log1p(0.5), 0.5, -0.3),
    feature('overdue', 0.5, 1, -0.25),
    feature('overdue_tasks', 0.2, 0.5, -0.15),
  ],
  past: noPast,
};

export const priorDealCard: PriorCard = {
  family: 'PRIOR',
  subjectCount: 0,
  rowCount: 0,
  trainCount: 0,
  testCount: 0,
  baseRate: shareWon,
  calibration: [],
  intercept: priorDealModel.intercept,
  features: shownFeatures(priorDealModel.features),
};

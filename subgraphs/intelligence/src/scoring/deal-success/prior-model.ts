import type { DealModel } from './deal-model.ts';
import { noPast } from './deal-situation.ts';

/**
 * The model of a tenant with too few outcomes of its own. The directions are those that sales teams know; the sizes are
 * judgement, and were fitted to nothing. A change, also of what a feature counts, needs a new version.
 */
export const priorDealModel: DealModel = {
  name: 'deal-success-prior',
  version: '2',
  isPrior: true,
  auc: null,
  // One deal in four is won.
  intercept: Math.log(0.25 / 0.75),
  features: [
    { name: 'age', mean: Math.log1p(60), deviation: 1, weight: -0.15 },
    { name: 'stage_time', mean: 0, deviation: 1, weight: -0.3 },
    { name: 'amount', mean: 0, deviation: 1, weight: -0.1 },
    { name: 'owner_record', mean: 0, deviation: 0.3, weight: 0.2 },
    { name: 'product_record', mean: 0, deviation: 0.3, weight: 0.1 },
    { name: 'account_record', mean: 0, deviation: 0.2, weight: 0.25 },
    { name: 'recency', mean: Math.log1p(14), deviation: 1, weight: -0.4 },
    { name: 'cadence', mean: Math.log1p(4), deviation: 0.8, weight: 0.3 },
    { name: 'sentiment', mean: 0.1, deviation: 0.25, weight: 0.3 },
    { name: 'decision_makers', mean: Math.log1p(1), deviation: 0.5, weight: 0.25 },
    { name: 'open_objections', mean: Math.log1p(1), deviation: 0.7, weight: -0.2 },
    { name: 'answer_time', mean: Math.log1p(8), deviation: 1, weight: -0.1 },
    { name: 'pushes', mean: Math.log1p(0.5), deviation: 0.5, weight: -0.3 },
    { name: 'overdue', mean: 0.5, deviation: 1, weight: -0.25 },
    { name: 'overdue_tasks', mean: 0.2, deviation: 0.5, weight: -0.15 },
  ],
  past: noPast,
};

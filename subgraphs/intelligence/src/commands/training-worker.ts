import { answerWork } from '../common/in-thread.ts';
import { type AccountSnapshot, trainChurnModel } from '../scoring/churn-model.ts';
import type { Snapshot } from '../scoring/deal-success/outcomes.ts';
import { trainDealModel } from '../scoring/deal-success/train.ts';
import type { TrainingWork } from './training-thread.ts';

/** Thread that trains a model: see `training-thread.ts`. */
answerWork((work: TrainingWork, snapshots: readonly (Snapshot | AccountSnapshot)[]) =>
  work.of === 'deals'
    ? trainDealModel({ ...work.data, snapshots: snapshots as readonly Snapshot[] })
    : trainChurnModel(snapshots as readonly AccountSnapshot[], work.trainedAt),
);

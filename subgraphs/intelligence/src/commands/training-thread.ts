import { inThread } from '../common/in-thread.ts';
import type { AccountSnapshot, ChurnTraining } from '../scoring/churn-model.ts';
import type { Snapshot } from '../scoring/deal-success/outcomes.ts';
import type { TrainedDealModel, TrainingData } from '../scoring/deal-success/train.ts';

/** What the thread trains, besides the snapshots that it trains on. */
export type TrainingWork =
  | { readonly of: 'deals'; readonly data: Omit<TrainingData, 'snapshots'> }
  | { readonly of: 'churn'; readonly trainedAt: Date };

const script = new URL('./training-worker.ts', import.meta.url);

/** Trains in a thread of its own: it takes seconds to minutes, in which this one answers requests. */
export const trainDealModelInThread = (
  { snapshots, ...data }: TrainingData,
  signal: AbortSignal,
): Promise<TrainedDealModel> =>
  inThread<TrainingWork, Snapshot, TrainedDealModel>(
    { script, about: { of: 'deals', data }, items: snapshots },
    signal,
  );

/** The same of a model of churn. */
export const trainChurnModelInThread = (
  snapshots: readonly AccountSnapshot[],
  trainedAt: Date,
  signal: AbortSignal,
): Promise<ChurnTraining> =>
  inThread<TrainingWork, AccountSnapshot, ChurnTraining>(
    { script, about: { of: 'churn', trainedAt }, items: snapshots },
    signal,
  );

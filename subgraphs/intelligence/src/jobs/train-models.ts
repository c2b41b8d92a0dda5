import type { JobKind, Schedule } from '@sophia/jobs';
import { type Training, tenantsToTrain, trainAll, useTraining } from '../commands/train-tenant.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Trains the models of a tenant on its own outcomes. */
export const trainModels: JobKind<null, Training, OutsideTransaction> = {
  name: 'train-models',
  limitMs: 1_800_000,
  async work(_, { database, tenant, clock, signal }) {
    return trainAll(database, tenant, clock.now(), signal);
  },
  save: (em, training, { tenant }) => useTraining(em, tenant, training),
};

/**
 * Once a week, before the scores of the new week: a model learns little from a day's outcomes, and with a new one every
 * day people could not tell if a deal or its model had changed.
 */
export const everySunday: Schedule<null, OutsideTransaction> = {
  name: 'train-models',
  cron: '0 23 * * 0',
  tenants: tenantsToTrain,
  // A first start would train while the deals are still loaded; `pnpm train` does it when people want it sooner.
  makesUpFirst: false,
  job: trainModels,
  data: null,
};

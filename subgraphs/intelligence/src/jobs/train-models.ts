import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { trainOnDeals, useDealModel } from '../commands/train-deals.ts';
import type { TrainedDealModel } from '../scoring/deal-success/train.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Trains the models of a tenant on its own outcomes. */
export const trainModels: JobKind<null, TrainedDealModel | null, OutsideTransaction> = {
  name: 'train-models',
  limitMs: 1_800_000,
  async work(_, { database, tenant, clock, signal }) {
    return (await trainOnDeals(database, tenant, clock.now(), signal)).trained;
  },
  async save(em, trained, { tenant }) {
    if (trained !== null) await useDealModel(em, tenant, trained);
  },
};

/**
 * Once a week, before the scores of the new week: a model learns little from a day's outcomes, and with a new one every
 * day people could not tell if a deal or its model had changed.
 */
export const everySunday: Schedule<null, OutsideTransaction> = {
  name: 'train-models',
  cron: '0 23 * * 0',
  tenants: (em) => tenantsOf(em, 'intelligence.deal_facts'),
  // A first start would train while the deals are still loaded; `pnpm train` does it when people want it sooner.
  makesUpFirst: false,
  job: trainModels,
  data: null,
};

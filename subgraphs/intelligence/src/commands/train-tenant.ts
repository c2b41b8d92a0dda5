import type { Database, EntityManager } from '@sophia/database';
import { tenantsOf } from '@sophia/jobs';
import type { ChurnTraining } from '../scoring/churn-model.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { trainOnDepartures, useChurnTraining } from './train-churn.ts';
import { type DealTraining, fewestOutcomes, trainOnDeals, useDealModel } from './train-deals.ts';

/** What training came to: the models of deals and of accounts that leave. */
export interface Training {
  readonly deals: DealTraining & { readonly fewest: number };
  readonly churn: ChurnTraining;
}

/** Tenants with deals or with accounts that left. */
export async function tenantsToTrain(em: EntityManager): Promise<string[]> {
  const withDeals = await tenantsOf(em, 'intelligence.deal_facts');
  return [...new Set([...withDeals, ...(await tenantsOf(em, 'intelligence.account_departures'))])].sort();
}

export const trainableTenants = ({ database }: Pick<OutsideTransaction, 'database'>): Promise<string[]> =>
  database.system(tenantsToTrain);

/** Trains the models of a tenant on what is known at a time. */
export const trainAll = async (
  database: Database,
  tenant: string,
  now: Date,
  signal: AbortSignal,
): Promise<Training> => ({
  deals: { ...(await trainOnDeals(database, tenant, now, signal)), fewest: fewestOutcomes },
  churn: await trainOnDepartures(database, tenant, now, signal),
});

/** Saves what training came to. Without a new model of deals the one of before stays. */
export async function useTraining(em: EntityManager, tenant: string, { deals, churn }: Training): Promise<void> {
  if (deals.trained !== null) await useDealModel(em, tenant, deals.trained);
  await useChurnTraining(em, tenant, churn);
}

/** Trains the models of a tenant and saves them. */
export async function trainTenant(
  { database, clock }: Pick<OutsideTransaction, 'database' | 'clock'>,
  tenant: string,
): Promise<Training> {
  const training = await trainAll(database, tenant, clock.now(), new AbortController().signal);
  await database.transaction(tenant, (em) => useTraining(em, tenant, training));
  return training;
}

import { tenantsOf } from '@sophia/jobs';
import type { OutsideTransaction } from '../services/services.ts';
import { type DealTraining, fewestOutcomes, trainOnDeals, useDealModel } from './train-deals.ts';

export const tenantsWithDeals = ({ database }: Pick<OutsideTransaction, 'database'>): Promise<string[]> =>
  database.system((em) => tenantsOf(em, 'intelligence.deal_facts'));

/** Trains the models of a tenant and saves them. Without enough outcomes the models of before stay. */
export async function trainTenant(
  { database, clock }: Pick<OutsideTransaction, 'database' | 'clock'>,
  tenant: string,
): Promise<DealTraining & { readonly fewest: number }> {
  const result = await trainOnDeals(database, tenant, clock.now(), new AbortController().signal);
  const { trained } = result;
  if (trained !== null) await database.transaction(tenant, (em) => useDealModel(em, tenant, trained));
  return { ...result, fewest: fewestOutcomes };
}

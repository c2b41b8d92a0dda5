import { type Database, type EntityManager, query, sql, upsert } from '@sophia/database';
import { accountSnapshots } from '../features/account-snapshots.ts';
import { type ChurnTraining, fewestLeavers, tooFewLeft } from '../scoring/churn-model.ts';
import { departures } from '../store/account-departures.ts';
import { hasChurnModel, rulesForChurn, saveChurnModel } from '../store/churn-models.ts';
import { trainChurnModelInThread } from './training-thread.ts';

/** Looks at the accounts of before, and trains a model of who left. */
export async function trainOnDepartures(
  database: Database,
  tenant: string,
  now: Date,
  signal: AbortSignal,
): Promise<ChurnTraining> {
  const read = <T>(work: (em: EntityManager) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return database.transaction(tenant, work);
  };
  const { size: left } = await read((em) => departures(em, now));
  if (left < fewestLeavers) return tooFewLeft(left);
  const snapshots = await accountSnapshots(now, read);
  return trainChurnModelInThread(snapshots, now, signal);
}

/** Saves a trained model and marks the accounts that it scores; or else tells in the card of the rules why there is none. */
export async function useChurnTraining(
  em: EntityManager,
  tenant: string,
  { trained, note }: ChurnTraining,
): Promise<void> {
  if (trained === null) {
    const { name, version, purpose, isPrior, card } = rulesForChurn;
    const told = (await hasChurnModel(em)) ? `${note} The model of before is still used.` : note;
    const row = { tenant_id: tenant, name, version, purpose, is_prior: isPrior, card: { ...card, note: told } };
    await upsert(em, 'intelligence.models', [row], {
      key: ['tenant_id', 'name', 'version', 'purpose'],
      update: ['card'],
    });
    return;
  }
  await saveChurnModel(em, tenant, trained);
  await query(
    em,
    sql`insert into intelligence.stale_subjects (tenant_id, subject_type, subject_id)
     select distinct tenant_id, subject_type, subject_id from intelligence.scores
     where tenant_id = ${tenant} and subject_type = 'ACCOUNT' order by subject_id
     on conflict do nothing`,
  );
}

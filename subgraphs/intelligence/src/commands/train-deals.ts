import type { Database, EntityManager } from '@sophia/database';
import { inChunks } from '../common/in-chunks.ts';
import { closedDeals } from '../features/closed-deals.ts';
import { dealSituations, type WantedDeal } from '../features/deal-situations.ts';
import { ownPast } from '../features/own-past.ts';
import { type ClosedDeal, recordsBefore, type Snapshot, snapshotTimes } from '../scoring/deal-success/outcomes.ts';
import type { TrainedDealModel } from '../scoring/deal-success/train.ts';
import { saveDealModel } from '../store/deal-models.ts';
import { markOpenDealsStale } from '../store/stale-subjects.ts';
import { trainDealModelInThread } from './training-thread.ts';

/** Fewest won and fewest lost deals from which a model is trained. With fewer the prior model stays. */
export const fewestOutcomes = 50;
/** Later outcomes tell more about today; more of them change little. */
const mostOutcomes = 20_000;
const snapshotsATime = 1_000;
/** Share of the outcomes that come before the split. */
const shareBeforeSplit = 0.75;

/** Result of training. Without a model there were too few outcomes. */
export interface DealTraining {
  readonly won: number;
  readonly lost: number;
  readonly trained: TrainedDealModel | null;
}

/** Reads the outcomes that were known at a time, and trains a model on them. */
export async function trainOnDeals(
  database: Database,
  tenant: string,
  now: Date,
  signal: AbortSignal,
): Promise<DealTraining> {
  const read = <T>(work: (em: EntityManager) => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    return database.transaction(tenant, work);
  };
  const deals = await read((em) => closedDeals(em, now, mostOutcomes));
  const won = deals.filter(({ isWon }) => isWon).length;
  const lost = deals.length - won;
  if (won < fewestOutcomes || lost < fewestOutcomes) return { won, lost, trained: null };
  const snapshots = await readSnapshots(deals, read);
  const known = deals.map(({ knownAt }) => knownAt).sort((a, b) => a - b);
  const splitAt = new Date(known[Math.floor(known.length * shareBeforeSplit)] ?? now.getTime());
  const past = await read((em) => ownPast(em, deals, now));
  const pastAtSplit = await read((em) => ownPast(em, deals, splitAt));
  const trained = await trainDealModelInThread({ snapshots, trainedAt: now, splitAt, past, pastAtSplit }, signal);
  return { won, lost, trained };
}

/** Saves a trained model, and marks the deals that it scores. */
export async function useDealModel(em: EntityManager, tenant: string, trained: TrainedDealModel): Promise<void> {
  await saveDealModel(em, tenant, trained);
  await markOpenDealsStale(em, tenant);
}

async function readSnapshots(
  deals: readonly ClosedDeal[],
  read: <T>(work: (em: EntityManager) => Promise<T>) => Promise<T>,
): Promise<Snapshot[]> {
  const ofOwner = recordsBefore(deals, ({ ownerId }) => ownerId);
  const ofProduct = recordsBefore(deals, ({ product }) => product);
  const wanted = deals.flatMap((closed) =>
    snapshotTimes(closed).map((time) => ({ closed, dealId: closed.dealId, asOf: new Date(time) })),
  );
  const found: Omit<Snapshot, 'weight'>[] = [];
  for (const chunk of inChunks(wanted, snapshotsATime)) {
    const situations = await read((em) => dealSituations(em, chunk satisfies WantedDeal[]));
    for (const [place, { closed, asOf }] of chunk.entries()) {
      const deal = situations.get(place);
      if (deal?.status !== 'OPEN') continue;
      found.push({
        deal,
        asOf: asOf.getTime(),
        knownAt: closed.knownAt,
        outcome: closed.isWon ? 1 : 0,
        ownerDeals: ofOwner(deal.ownerId, asOf.getTime()),
        productDeals: ofProduct(deal.product, asOf.getTime()),
      });
    }
  }
  const counts = Map.groupBy(found, ({ deal }) => deal.dealId);
  return found.map((snapshot) => ({ ...snapshot, weight: 1 / (counts.get(snapshot.deal.dealId)?.length ?? 1) }));
}

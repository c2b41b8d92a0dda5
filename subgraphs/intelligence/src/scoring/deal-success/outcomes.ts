import type { DealSituation, PastDeals } from './deal-situation.ts';

/** A deal that was won or lost. Times are in milliseconds. */
export interface ClosedDeal {
  readonly dealId: string;
  readonly ownerId: string | null;
  readonly product: string | null;
  readonly isWon: boolean;
  readonly openedAt: number;
  /** When it was known that it had closed. */
  readonly knownAt: number;
}

/** A deal at a time when it was open, with what became of it. */
export interface Snapshot {
  readonly deal: DealSituation;
  readonly asOf: number;
  readonly knownAt: number;
  readonly outcome: 0 | 1;
  /** One divided by the deal's number of snapshots, so that each deal counts once. */
  readonly weight: number;
  /** Deals of its owner and product whose outcome was known then. */
  readonly ownerDeals: PastDeals;
  readonly productDeals: PastDeals;
}

const day = 86_400_000;
/**
 * Ages in days at which a deal is looked at. Shares of its life would tell the model how long it lasts, which nobody
 * knows in advance.
 */
const ages = [1, 7, 30, 60, 90, 120, 180, 270, 365];

/** Returns the times at which a closed deal is looked at: while it was open. */
export const snapshotTimes = ({ openedAt, knownAt }: ClosedDeal): number[] =>
  ages.map((age) => openedAt + age * day).filter((time) => time < knownAt);

/** Counts the deals whose outcome was known before each of some times. `keyOf` names the group of a deal. */
export function recordsBefore(
  deals: readonly ClosedDeal[],
  keyOf: (deal: ClosedDeal) => string | null,
): (key: string | null, time: number) => PastDeals {
  const groups = Map.groupBy(
    deals.toSorted((a, b) => a.knownAt - b.knownAt),
    keyOf,
  );
  const histories = new Map(
    [...groups].map(([key, group]) => {
      let won = 0;
      return [
        key,
        { times: group.map(({ knownAt }) => knownAt), won: group.map(({ isWon }) => (won += isWon ? 1 : 0)) },
      ];
    }),
  );
  return (key, time) => {
    const history = key === null ? undefined : histories.get(key);
    const known = history === undefined ? 0 : countBefore(history.times, time);
    const won = known === 0 ? 0 : (history?.won[known - 1] ?? 0);
    return { won, lost: known - won };
  };
}

/** Number of sorted times before a time. */
function countBefore(times: readonly number[], time: number): number {
  let [from, to] = [0, times.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((times[middle] ?? 0) < time) from = middle + 1;
    else to = middle;
  }
  return from;
}

import type { Budget } from '../identity/budget.ts';
import type { Bucket, PointStore } from '../shared-state/point-store.ts';

/** The points of one client, as this gateway sees them. */
export interface Account {
  /** Takes points. Returns false, and takes none, if there are too few. */
  take(points: number, budget: Budget): Promise<boolean>;
  /** Puts points back; takes some if there are fewer than none. */
  give(points: number): void;
  /** Points that the client has now, as far as is known here. */
  available(): number;
  /** Puts back what this gateway holds. */
  returnLease(): Promise<void>;
}

/** Part of a bucket that a gateway takes for requests to come. */
const leasePart = 1 / 100;

/** Milliseconds for which a gateway believes that nobody else has put anything back. */
const believedMs = 500;

/** Part of a bucket that a gateway holds at most. */
const mostPart = 2 * leasePart;

/**
 * Takes from a store in portions, the lease, so that most requests need no reply of the store. What a gateway holds is in the
 * bucket no more, so gateways never spend a point twice. But while one holds its part, the bucket fills up without it: so in any time a
 * client can spend, besides its budget, what gateways hold at its beginning. A store that is `exact` lends nothing.
 */
export function createAccount(
  store: PointStore,
  name: string,
  first: Budget,
  { isExact, onUsed }: { readonly isExact: boolean; readonly onUsed: (account: Account) => void },
): Account {
  let bucket: Bucket = { ...first, name };
  let lease = 0;
  /** Points that are in the bucket, as far as is known, and the time of that: full before the first reply. */
  let left = 0;
  let leftAt = Number.NEGATIVE_INFINITY;
  let repliedAt = Number.NEGATIVE_INFINITY;
  let before: Promise<unknown> = Promise.resolve();

  const part = (of: number) => (isExact ? 0 : Math.floor(bucket.maximum * of));
  const leftNow = () => Math.min(bucket.maximum, left + (bucket.restoreRate * (performance.now() - leftAt)) / 1_000);

  function noteLeft(points: number): void {
    left = points;
    leftAt = performance.now();
  }

  /** One at a time: what one takes for requests to come may be enough for the next. */
  function takeInTurn(points: number): Promise<boolean> {
    const taking = before.then(async () => {
      if (takeHeld(points)) return true;
      // Whoever keeps sending costs the store nothing.
      if (performance.now() - repliedAt < believedMs && leftNow() + lease < points) return false;
      const held = lease;
      lease = 0;
      const needed = points - held;
      try {
        const taken = await store.take(bucket, { needed, wanted: needed + part(leasePart) });
        noteLeft(taken.left);
        repliedAt = leftAt;
        const isEnough = taken.points >= needed;
        lease += held + taken.points - (isEnough ? points : 0);
        return isEnough;
      } catch (error) {
        lease += held;
        throw error;
      }
    });
    before = taking.catch(() => undefined);
    return taking;
  }

  function takeHeld(points: number): boolean {
    if (lease < points) return false;
    lease -= points;
    return true;
  }

  const account: Account = {
    async take(points, budget) {
      onUsed(account);
      bucket = { ...budget, name };
      return takeHeld(points) || takeInTurn(points);
    },
    give(points) {
      onUsed(account);
      lease += points;
      const surplus = lease < 0 ? lease : lease - part(mostPart);
      if (lease >= 0 && surplus <= 0) return;
      lease -= surplus;
      noteLeft(Math.min(bucket.maximum, leftNow() + surplus));
      void store.give(bucket, surplus);
    },
    available: () => Math.max(0, Math.floor(Math.min(bucket.maximum, leftNow() + lease))),
    async returnLease() {
      if (lease <= 0) return;
      const points = lease;
      lease = 0;
      noteLeft(Math.min(bucket.maximum, leftNow() + points));
      await store.give(bucket, points);
    },
  };
  return account;
}

import type { Identity } from '../../identity/identity.ts';

/** Limits on the number of open subscriptions. */
export interface SubscriptionLimits {
  readonly total: number;
  /** Limit for one subject of one tenant. */
  readonly perIdentity: number;
}

export const defaultSubscriptionLimits: SubscriptionLimits = { total: 100_000, perIdentity: 1_000 };

/** Limit for one WebSocket. The limit for its identity applies too. */
export const defaultOperationsPerConnection = 1_000;

/** Counts the open subscriptions against their limits. */
export interface SubscriptionPlaces {
  /** Takes a place and returns the function that frees it; or returns why there is none. */
  take(identity: Identity): (() => void) | { readonly refused: string };
}

export function createSubscriptionPlaces({ total, perIdentity }: SubscriptionLimits): SubscriptionPlaces {
  const byIdentity = new Map<string, number>();
  let taken = 0;
  return {
    take({ tenant, subject }) {
      const name = JSON.stringify([tenant, subject]);
      const own = byIdentity.get(name) ?? 0;
      if (taken >= total) return { refused: 'The gateway has reached its limit of open subscriptions' };
      if (own >= perIdentity)
        return { refused: `One identity may have ${perIdentity} subscriptions open at the same time` };
      taken += 1;
      byIdentity.set(name, own + 1);
      let isTaken = true;
      return () => {
        if (!isTaken) return;
        isTaken = false;
        taken -= 1;
        const left = (byIdentity.get(name) ?? 0) - 1;
        if (left > 0) byIdentity.set(name, left);
        else byIdentity.delete(name);
      };
    },
  };
}

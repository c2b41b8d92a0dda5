import type { Identity } from '../../identity/identity.ts';

/** How many subscriptions may be open at once. */
export interface SubscriptionLimits {
  readonly total: number;
  /** Of one subject of one tenant. */
  readonly perIdentity: number;
}

export const defaultSubscriptionLimits: SubscriptionLimits = { total: 100_000, perIdentity: 1_000 };

/** Of one WebSocket, whatever its identity may have. */
export const defaultOperationsPerConnection = 1_000;

/** The places that subscriptions take. */
export interface SubscriptionPlaces {
  /** Takes a place, which the function that it answers with gives back; or says why there is none. */
  take(identity: Identity): (() => void) | { readonly refused: string };
}

export function createSubscriptionPlaces({ total, perIdentity }: SubscriptionLimits): SubscriptionPlaces {
  const byIdentity = new Map<string, number>();
  let taken = 0;
  return {
    take({ tenant, subject }) {
      const name = JSON.stringify([tenant, subject]);
      const own = byIdentity.get(name) ?? 0;
      if (taken >= total) return { refused: 'The gateway serves as many subscriptions as it can' };
      if (own >= perIdentity) return { refused: `One identity may have ${perIdentity} subscriptions open at once` };
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

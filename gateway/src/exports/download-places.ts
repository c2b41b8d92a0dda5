import type { Owner } from './stored/export-store.ts';

/** Limits the downloads at once of a process. */
export interface DownloadPlaces {
  /** Takes a place. Returns a function that gives it back, or who has too many. */
  take(owner: Pick<Owner, 'tenant' | 'subject'>): (() => void) | 'owner' | 'everybody';
}

/** Part of the places that one owner may have, so that nobody takes those of others. */
const shareOfOwner = 1 / 5;

export function createDownloadPlaces(most: number): DownloadPlaces {
  const mostOfOwner = Math.ceil(most * shareOfOwner);
  const byOwner = new Map<string, number>();
  let taken = 0;
  return {
    take({ tenant, subject }) {
      const owner = JSON.stringify([tenant, subject]);
      const own = byOwner.get(owner) ?? 0;
      if (own >= mostOfOwner) return 'owner';
      if (taken >= most) return 'everybody';
      taken += 1;
      byOwner.set(owner, own + 1);
      return () => {
        taken -= 1;
        const left = (byOwner.get(owner) ?? 0) - 1;
        if (left > 0) byOwner.set(owner, left);
        else byOwner.delete(owner);
      };
    },
  };
}

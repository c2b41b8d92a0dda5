import type { PartitionState } from './prepare-space.ts';

/** Sizes that searches have seen within the last minute. They decide how a search is done, and not what it finds. */
export interface KnownSizes {
  /** Returns the state of a space's partition, which `read` reads if it is not known. */
  stateOf(spaceId: string, read: () => Promise<PartitionState>): Promise<PartitionState>;
  /** Forgets the state of a space, which has just changed. */
  forget(spaceId: string): void;
  /** Returns the number of a tenant's vectors in a space, which `read` estimates if it is not known. */
  vectorsOf(tenant: string, spaceId: string, read: () => Promise<number>): Promise<number>;
}

const validMs = 60_000;

/** Tenants or spaces that are kept; one more lets it start anew. */
const mostKept = 10_000;

export function createKnownSizes(): KnownSizes {
  const states = createMemory<PartitionState>();
  const vectors = createMemory<number>();
  return {
    async stateOf(spaceId, read) {
      const known = states.get(spaceId);
      if (known) return known;
      const state = await read();
      states.set(spaceId, state);
      return state;
    },
    forget: states.forget,
    async vectorsOf(tenant, spaceId, read) {
      const key = `${spaceId} ${tenant}`;
      const known = vectors.get(key);
      if (known !== undefined) return known;
      const number = await read();
      vectors.set(key, number);
      return number;
    },
  };
}

function createMemory<Value>() {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    get(key: string): Value | undefined {
      const entry = kept.get(key);
      return entry && entry.until > performance.now() ? entry.value : undefined;
    },
    set(key: string, value: Value): void {
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, { value, until: performance.now() + validMs });
    },
    forget: (key: string): void => void kept.delete(key),
  };
}

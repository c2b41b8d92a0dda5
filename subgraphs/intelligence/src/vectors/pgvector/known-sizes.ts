/** What searches have seen of tenants within the last minute. It decides how a search is done, and not what it finds. */
export interface KnownSizes {
  /** Returns true if a tenant has an index in a space, which `read` finds out if it is not known. */
  isIndexed(tenant: string, spaceId: string, read: () => Promise<boolean>): Promise<boolean>;
  /** Returns the number of a tenant's vectors in a space, which `read` estimates if it is not known. */
  vectorsOf(tenant: string, spaceId: string, read: () => Promise<number>): Promise<number>;
  /** Forgets what is known of a tenant in a space, which has just changed. */
  forget(tenant: string, spaceId: string): void;
}

const validMs = 60_000;

/** Tenants and spaces that are kept; one more lets it start anew. */
const mostKept = 10_000;

export function createKnownSizes(): KnownSizes {
  const indexed = createMemory<boolean>();
  const vectors = createMemory<number>();
  return {
    isIndexed: (tenant, spaceId, read) => indexed.get(keyOf(tenant, spaceId), read),
    vectorsOf: (tenant, spaceId, read) => vectors.get(keyOf(tenant, spaceId), read),
    forget(tenant, spaceId) {
      indexed.forget(keyOf(tenant, spaceId));
      vectors.forget(keyOf(tenant, spaceId));
    },
  };
}

const keyOf = (tenant: string, spaceId: string): string => `${spaceId} ${tenant}`;

function createMemory<Value>() {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  return {
    async get(key: string, read: () => Promise<Value>): Promise<Value> {
      const entry = kept.get(key);
      if (entry && entry.until > performance.now()) return entry.value;
      const value = await read();
      if (kept.size >= mostKept) kept.clear();
      kept.set(key, { value, until: performance.now() + validMs });
      return value;
    },
    forget: (key: string): void => void kept.delete(key),
  };
}

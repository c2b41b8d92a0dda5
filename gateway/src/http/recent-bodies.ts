/** Parsed content of recent request bodies. Comparing bytes costs far less than parsing them again. */
export interface RecentBodies<Content> {
  get(body: Buffer): Content | undefined;
  add(body: Buffer, content: Content): void;
}

const maxBodies = 256;

/** Longer bodies are rarely sent twice. */
const maxBytes = 16 * 1024;

/** Remembers the last body of each length. */
export function createRecentBodies<Content>(): RecentBodies<Content> {
  const byLength = new Map<number, { readonly body: Buffer; readonly content: Content }>();
  return {
    get(body) {
      const last = byLength.get(body.length);
      return last?.body.equals(body) ? last.content : undefined;
    },
    add(body, content) {
      if (body.length > maxBytes || (byLength.size >= maxBodies && !byLength.has(body.length))) return;
      // Copied, because bytes from a socket are part of a larger buffer, which would stay in memory.
      const copy = Buffer.allocUnsafeSlow(body.length);
      body.copy(copy);
      byLength.set(body.length, { body: copy, content });
    },
  };
}

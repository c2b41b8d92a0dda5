/** What the bodies of requests say that came lately. Comparing bytes costs far less than reading them again. */
export interface RecentBodies<Content> {
  get(body: Buffer): Content | undefined;
  add(body: Buffer, content: Content): void;
}

const maxBodies = 256;

/** Longer ones are seldom sent twice. */
const maxBytes = 16 * 1024;

/** Remembers for each length the last body that had it. */
export function createRecentBodies<Content>(): RecentBodies<Content> {
  const byLength = new Map<number, { readonly body: Buffer; readonly content: Content }>();
  return {
    get(body) {
      const last = byLength.get(body.length);
      return last?.body.equals(body) ? last.content : undefined;
    },
    add(body, content) {
      if (body.length > maxBytes || (byLength.size >= maxBodies && !byLength.has(body.length))) return;
      // A copy of its own: what came from a socket is part of a larger piece of memory.
      const copy = Buffer.allocUnsafeSlow(body.length);
      body.copy(copy);
      byLength.set(body.length, { body: copy, content });
    },
  };
}

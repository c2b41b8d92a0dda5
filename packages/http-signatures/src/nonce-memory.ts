/** Remembers nonces until they expire, so that each is used once. */
export interface NonceMemory {
  /** Uses a nonce. Returns `known` if it was used before, and `full` if there is no room to remember it. */
  use(nonce: string, untilMs: number): 'new' | 'known' | 'full';
}

export function createNonceMemory(max: number): NonceMemory {
  // In the order of arrival, which is nearly the order of expiry.
  const used = new Map<string, number>();

  function forget(now: number): void {
    for (const [nonce, until] of used) {
      if (until >= now) return;
      used.delete(nonce);
    }
  }

  return {
    use(nonce, untilMs) {
      forget(Date.now());
      if (used.has(nonce)) return 'known';
      // Refuses instead of forgetting an older nonce, which somebody with a copy could then use again.
      if (used.size >= max) return 'full';
      used.set(nonce, untilMs);
      return 'new';
    },
  };
}

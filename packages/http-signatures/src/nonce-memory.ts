/** Remembers what may be used once, for as long as it could be used. */
export interface NonceMemory {
  /** `known` when it was used before; `full` when no more can be remembered, so that it cannot be told. */
  use(nonce: string, untilMs: number): 'new' | 'known' | 'full';
}

export function createNonceMemory(max: number): NonceMemory {
  // In the order in which they came, which is nearly that in which they go.
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
      // Forgetting one that could still be used would let whoever has a copy of it use it again.
      if (used.size >= max) return 'full';
      used.set(nonce, untilMs);
      return 'new';
    },
  };
}

import type { CachedAnswer } from './cached-answer.ts';

export interface SubgraphOfTenant {
  readonly tenant: string;
  readonly service: string;
}

/**
 * A look-up in an epoch, the time between two mutations of a subgraph by any gateway's clients. Each epoch has a unique
 * name. An answer may be used only in the epoch in which it was requested.
 */
interface SharedLookup {
  /** Undefined if the epoch is unknown; then nothing is found. */
  readonly epoch?: string;
  /** The cache hits, by key. */
  readonly found: ReadonlyMap<string, CachedAnswer>;
}

/** Answers that several gateways share. Never rejects: an unreachable store has no answers. */
export interface SharedAnswers extends AsyncDisposable {
  /** `mutations` is the number of this gateway's mutations that the answers then count as having seen. */
  read(subgraph: SubgraphOfTenant, keys: readonly string[], mutations: number): Promise<SharedLookup>;
  /** Stores an answer that was requested after its epoch was read. */
  write(key: string, answer: CachedAnswer): void;
  /** Begins a new epoch. */
  mutated(subgraph: SubgraphOfTenant): Promise<void>;
}

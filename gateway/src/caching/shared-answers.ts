import type { KeptAnswer } from './kept-answers.ts';

export interface SubgraphOfTenant {
  readonly tenant: string;
  readonly service: string;
}

/**
 * What is between two mutations of a subgraph's data, by any gateway's clients, goes by one name, which nothing else has.
 * An answer may be given only to who asks within the epoch in which it was asked for.
 */
interface SharedLookup {
  /** Undefined where that cannot be found out; then there is nothing else either. */
  readonly epoch?: string;
  /** Those that are there, by key. */
  readonly found: ReadonlyMap<string, KeptAnswer>;
}

/** Answers that several gateways share. Nothing here ever rejects: who cannot be reached has nothing. */
export interface SharedAnswers extends AsyncDisposable {
  /** `mutations` is how many mutations of this gateway's clients the answers then count as having seen. */
  read(subgraph: SubgraphOfTenant, keys: readonly string[], mutations: number): Promise<SharedLookup>;
  /** Keeps what was asked for after its epoch was read. */
  write(key: string, answer: KeptAnswer): void;
  /** Begins another epoch. */
  mutated(subgraph: SubgraphOfTenant): Promise<void>;
}

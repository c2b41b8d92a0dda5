import type { KeptAnswer } from './kept-answers.ts';

export interface SubgraphOfTenant {
  readonly tenant: string;
  readonly service: string;
}

/** Answers that several gateways share. Nothing here ever fails: what cannot be reached has nothing. */
export interface SharedAnswers extends AsyncDisposable {
  /** Those that are there, by key. `mutations` is how many mutations of this gateway's clients they are to have seen. */
  read(
    subgraph: SubgraphOfTenant,
    keys: readonly string[],
    mutations: number,
  ): Promise<ReadonlyMap<string, KeptAnswer>>;
  write(key: string, answer: KeptAnswer): void;
  /** Lets nobody be given what was asked for before now. */
  mutated(subgraph: SubgraphOfTenant): Promise<void>;
}

import type { SubgraphOfTenant } from './shared-answers.ts';

/** The mutations that other processes behind the same address have answered, whose clients may ask here next. */
export interface MutationNews {
  /** Resolves once the others know, or are too busy to hear. */
  tell(of: SubgraphOfTenant): Promise<void>;
  /** Has the listener called for each mutation of the others. */
  onTold(listener: (of: SubgraphOfTenant) => void): void;
}

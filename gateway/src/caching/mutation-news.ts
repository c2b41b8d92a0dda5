import type { SubgraphOfTenant } from './shared-answers.ts';

/** Reports mutations between processes behind the same address, since a client may send its next request to another. */
export interface MutationNews {
  /** Resolves once the other processes know, or do not respond in time. */
  tell(of: SubgraphOfTenant): Promise<void>;
  /** Registers a listener that is called for each mutation of the other processes. */
  onTold(listener: (of: SubgraphOfTenant) => void): void;
}

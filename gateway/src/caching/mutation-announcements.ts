import type { SubgraphOfTenant } from './shared-answers.ts';

/**
 * Announces mutations between processes behind the same address, since a client may send its next request to another.
 */
export interface MutationAnnouncements {
  /** Resolves once the other processes know, or do not respond in time. */
  announce(of: SubgraphOfTenant): Promise<void>;
  /** Registers a listener that is called for each mutation of the other processes. */
  onAnnounced(listener: (of: SubgraphOfTenant) => void): void;
}

import type { Read } from './reads.ts';
import type { Tag } from './tags.ts';

/** A cached answer, or its part about one entity, as JSON text. */
export interface CachedAnswer extends Read {
  readonly text: string;
  readonly tags: readonly Tag[];
  /** Epoch (time between two mutations of any gateway's clients) of the request; absent if unknown. */
  readonly epoch?: string;
  /** Time of the request, and latest expiry, in milliseconds since 1970. */
  readonly requestedAt: number;
  readonly expiresAt: number;
}

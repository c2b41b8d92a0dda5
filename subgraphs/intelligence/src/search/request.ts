import type { PassageFilter } from '../filtering/passage-filter.ts';
import type { FusedHit } from './fuse.ts';
import type { RankedPassage } from './read-found.ts';

type SearchMode = 'HYBRID' | 'WORDS' | 'MEANING';

export interface SearchRequest {
  readonly text: string;
  readonly mode: SearchMode;
  readonly filter: PassageFilter;
  readonly preferRecent: boolean;
  /** True if the engine's cross-encoder orders the first hits, if it has one. */
  readonly rerank: boolean;
  /** Passages that were written later are left out, so that pages do not shift. @default the time of the first page */
  readonly asOf: string | null;
  /** Hits that the first page read of each list. Longer lists may begin otherwise. @default as many as are asked for first */
  readonly beginsAt: number | null;
  /** Time by which passages are recent. */
  readonly now: Date;
  readonly signal?: AbortSignal;
}

export interface Hit extends FusedHit {
  readonly passage: RankedPassage;
}

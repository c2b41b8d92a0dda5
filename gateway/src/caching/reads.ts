import type { Moment, Origin } from './changes.ts';

/** What one answer of a subgraph depends on. */
export interface Read extends Omit<Origin, 'tags'> {
  /** Absent when any change in the subgraph may have to do with it. */
  readonly tags?: Origin['tags'];
  readonly asked: Moment;
}

/** What somebody who wants to hear of changes has read. */
export type Reads = Read[];

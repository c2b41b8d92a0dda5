import type { Moment, Origin } from './changes.ts';

/** The data that one answer of a subgraph depends on. */
export interface Read extends Omit<Origin, 'tags'> {
  /** Absent if any change in the subgraph may affect the answer. */
  readonly tags?: Origin['tags'];
  readonly asked: Moment;
}

/** The data that a client has read and wants change notifications for. */
export type Reads = Read[];

import type { Moment } from './moment.ts';
import type { Tag } from './tags.ts';

/** The data that one answer of a subgraph depends on. */
export interface Read {
  readonly tenant: string;
  readonly service: string;
  /** Absent if any change in the subgraph may affect the answer. */
  readonly tags?: readonly Tag[];
  /** The moment of the request. */
  readonly moment: Moment;
}

/** The data that a client has read and wants change notifications for. */
export type Reads = Read[];

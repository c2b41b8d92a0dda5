/** A state of knowledge: an answer requested at this moment includes all changes reported before it. */
export interface Moment {
  /** Bus position up to which changes were known. */
  readonly position: bigint;
  /** Number of mutations that had been answered. */
  readonly mutations: number;
}

/** A moment before all others. */
export const beforeAll: Moment = { position: -1n, mutations: -1 };

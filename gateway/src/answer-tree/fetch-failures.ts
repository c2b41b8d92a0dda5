import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import type { TreeObject } from './tree.ts';

/** A failed fetch, which leaves fields of some objects without a value. Each missing field becomes an error. */
export interface FetchFailure {
  readonly cause: SubgraphFailure;
  /** Response names that the fetch should have returned. */
  readonly responseNames: ReadonlySet<string>;
  /** The subset of them that other subgraphs may have answered. */
  readonly gatheredNames?: ReadonlySet<string>;
  /** Path of the first object without these fields. */
  readonly path: ResponsePath;
}

export interface FetchFailures {
  readonly isEmpty: boolean;
  add(failure: FetchFailure, objects: Iterable<TreeObject>): void;
  of(object: TreeObject): readonly FetchFailure[];
  /** Applies the failures of an object to its copy. */
  inherit(object: TreeObject, copy: TreeObject): void;
  /** Marks the cause as reported in the response. */
  markReported(failure: FetchFailure): void;
  /** Returns one failure for each unreported cause. */
  unreported(): Iterable<FetchFailure>;
}

export function createFetchFailures(): FetchFailures {
  const unreported = new Map<SubgraphFailure, FetchFailure>();
  const byObject = new Map<TreeObject, FetchFailure[]>();
  return {
    get isEmpty() {
      return byObject.size === 0;
    },
    add(failure, objects) {
      if (!unreported.has(failure.cause)) unreported.set(failure.cause, failure);
      for (const object of objects) {
        const known = byObject.get(object);
        if (known) known.push(failure);
        else byObject.set(object, [failure]);
      }
    },
    of: (object) => byObject.get(object) ?? [],
    inherit(object, copy) {
      const known = byObject.get(object);
      if (known) byObject.set(copy, [...known]);
    },
    markReported: ({ cause }) => unreported.delete(cause),
    unreported: () => unreported.values(),
  };
}

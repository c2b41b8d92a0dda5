import type { ResponsePath, SubgraphFailure } from '../common/errors.ts';
import type { TreeObject } from './tree.ts';

/** Why some fields of some objects were never answered. Becomes an error at each place where the client misses one. */
export interface FetchFailure {
  readonly cause: SubgraphFailure;
  /** Response names that the fetch would have brought. */
  readonly responseNames: ReadonlySet<string>;
  /** Those of them that other subgraphs may have answered. */
  readonly gatheredNames?: ReadonlySet<string>;
  /** Where the first object is that went without them. */
  readonly path: ResponsePath;
}

export interface FetchFailures {
  readonly isEmpty: boolean;
  add(failure: FetchFailure, objects: Iterable<TreeObject>): void;
  of(object: TreeObject): readonly FetchFailure[];
  /** Notes that what the object goes without, its copy goes without too. */
  inherit(object: TreeObject, copy: TreeObject): void;
  /** Notes that the response tells of the cause. */
  markReported(failure: FetchFailure): void;
  /** One failure for each cause that the response does not tell of. */
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

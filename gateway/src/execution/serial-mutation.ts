import { isDataNull } from '../projection/write-response.ts';
import type { RootFetch } from './compiled-plan.ts';
import type { ExecutableOperation } from './executable-operation.ts';
import type { Execution } from './execution.ts';

/** Runs the root fields of a mutation one after the other, until the whole data is null. */
export interface SerialMutation {
  /** Returns true if the fields so far make the whole data null, so that no other field runs. */
  isOver(): boolean;
  /** Records that a fetch of root fields was answered. */
  answered(fetch: RootFetch): void;
}

/** Returns the execution with the rules of a mutation. */
export function serially(execution: Execution, operation: ExecutableOperation): Execution {
  const { root } = operation.projection(execution.variables);
  const answered = new Set<string>();
  return {
    ...execution,
    mutation: {
      isOver: () => answered.size > 0 && isDataNull(root, answered, { ...execution, introspection: {} }),
      answered({ responseNames }) {
        for (const name of responseNames) answered.add(name);
      },
    },
  };
}

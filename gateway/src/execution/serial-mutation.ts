import { isDataNull } from '../projection/write-response.ts';
import type { RootFetch } from './compiled-plan.ts';
import type { ExecutableOperation } from './executable-operation.ts';
import type { Execution } from './execution.ts';

/** Runs the root fields of a mutation one after the other, until the data is null as a whole. */
export interface SerialMutation {
  /** Whether the fields that ran so far make the data null, so that no other runs. */
  isOver(): boolean;
  /** Notes that a fetch of root fields is answered. */
  answered(fetch: RootFetch): void;
}

/** The execution as that of a mutation. */
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

import type { ExecutionResult } from 'graphql';

const entities = new WeakMap<ExecutionResult, string>();

/** Records the entity that a response is about. */
export function noteEntity(result: ExecutionResult, entity: string | undefined): void {
  if (entity !== undefined) entities.set(result, entity);
}

/** Returns the recorded entity; undefined if there is none. */
export function entityOf(result: ExecutionResult): string | undefined {
  return entities.get(result);
}

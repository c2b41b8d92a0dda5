import type { ExecutionResult } from 'graphql';

const entities = new WeakMap<ExecutionResult, string>();

/** Remembers which entity a response is about. */
export function noteEntity(result: ExecutionResult, entity: string | undefined): void {
  if (entity !== undefined) entities.set(result, entity);
}

/** Undefined when that is not known. */
export function entityOf(result: ExecutionResult): string | undefined {
  return entities.get(result);
}

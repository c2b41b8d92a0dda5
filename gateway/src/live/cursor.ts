import type { ExecutionResult } from 'graphql';

/** Where a client goes on that has this response; undefined when it cannot. */
export function cursorOf(result: ExecutionResult): string | undefined {
  return 'cursor' in result && typeof result.cursor === 'string' ? result.cursor : undefined;
}

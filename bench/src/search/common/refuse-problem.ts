/** Why a search went by words alone. */
export interface Problem {
  readonly problem: string | null;
  readonly problemCode: string | null;
}

/**
 * Throws if a search could not use the vectors, because its figures would say nothing about them. That a text has no
 * meaning is a result.
 */
export function refuseProblem({ problem, problemCode }: Problem): void {
  if (problemCode === null || problemCode === 'UNKNOWN_WORDS') return;
  throw new Error(`a search went by words alone: ${problem}`);
}

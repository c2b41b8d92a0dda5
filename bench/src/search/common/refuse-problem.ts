/** An engine that knows no word of a question finds nothing by meaning, which is a result. */
const unknownWords = 'The engine knows no word of the query.';

/** Throws if a search could not use the vectors, because its figures would say nothing about them. */
export function refuseProblem(problem: string | null | undefined): void {
  if (problem != null && problem !== unknownWords) throw new Error(`a search went by words alone: ${problem}`);
}

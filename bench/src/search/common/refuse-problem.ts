/** Then a search finds nothing by meaning, which is a result. */
const withoutMeaning: readonly string[] = [
  'The engine knows no word of the text.',
  'The text has only words that occur in every text. These have no meaning to compare.',
];

/** Throws if a search could not use the vectors, because its figures would say nothing about them. */
export function refuseProblem(problem: string | null | undefined): void {
  if (problem == null || withoutMeaning.includes(problem)) return;
  throw new Error(`a search went by words alone: ${problem}`);
}

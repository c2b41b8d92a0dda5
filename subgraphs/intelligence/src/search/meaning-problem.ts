import type { SearchMeaningProblem } from '../generated/resolvers.ts';

/** Why a search compared no vectors, or those of some texts only. */
export interface MeaningProblem {
  readonly code: SearchMeaningProblem;
  /** A sentence for people. */
  readonly message: string;
}

export const noVectors: MeaningProblem = { code: 'NO_VECTORS', message: 'No text has a vector yet.' };

export const noEngine: MeaningProblem = {
  code: 'ENGINE_UNAVAILABLE',
  message: 'The inference service does not answer in time, or answers wrongly.',
};

export const oldVectors: MeaningProblem = {
  code: 'ENGINE_UNAVAILABLE',
  message: 'The vectors are those of an earlier engine, which is not available.',
};

export const incompleteVectors: MeaningProblem = {
  code: 'INCOMPLETE_VECTORS',
  message: 'The vectors of the engine that answers are still being made, so only some texts have one.',
};

export const noStore: MeaningProblem = { code: 'STORE_UNAVAILABLE', message: 'The vector store does not answer.' };

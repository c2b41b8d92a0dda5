import type { VocabularyTermResolvers } from '../generated/resolvers.ts';
import { termById } from '../loaders/vocabulary.ts';

export const VocabularyTerm: VocabularyTermResolvers = {
  __resolveReference: ({ id }, ctx) => termById(ctx, id),
};

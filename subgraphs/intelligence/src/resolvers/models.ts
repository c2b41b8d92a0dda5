import type { ModelCardResolvers } from '../generated/resolvers.ts';

export const ModelCard: ModelCardResolvers = {
  compared: (card) => ('compared' in card ? [...(card.compared ?? [])] : []),
  trees: (card) => ('trees' in card ? [...(card.trees ?? [])] : []),
};

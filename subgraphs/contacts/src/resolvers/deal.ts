import type { DealResolvers, DealStageChangeResolvers } from '../generated/resolvers.ts';
import { loadAccount, loadDeal, loadEmployee } from '../loaders/by-id.ts';
import { toMoney } from '../loaders/money.ts';
import { loadStageHistory } from '../loaders/stage-history.ts';

export const Deal: DealResolvers = {
  __resolveReference: async ({ id }, ctx) => loadDeal(ctx, id),
  amount: ({ amount, currency }) => toMoney(amount, currency),
  account: ({ accountId }, _, ctx) => loadAccount(ctx, accountId),
  owner: ({ ownerId }, _, ctx) => loadEmployee(ctx, ownerId),
  stageHistory: ({ id }, _, ctx) => loadStageHistory(ctx, id),
  identities: ({ source, sourceId }) => [
    { source, objectType: source === 'hubspot' ? 'deal' : 'opportunity', sourceId },
  ],
};

export const DealStageChange: DealStageChangeResolvers = {
  amount: ({ amount, currency }) => toMoney(amount, currency),
};

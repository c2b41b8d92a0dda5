import type { ForecastDeal } from '@sophia/intelligence/forecasting';

/** Returns the deals as they were known at a time. `tellsAmounts`: if open deals have the amount that they have later. */
export const knownAt = (deals: readonly ForecastDeal[], time: number, tellsAmounts: boolean): ForecastDeal[] =>
  deals
    .filter(({ openedAt }) => openedAt <= time)
    .map((deal) =>
      deal.closedAt !== null && deal.closedAt <= time
        ? deal
        : { ...deal, status: 'OPEN', closedAt: null, amount: tellsAmounts ? deal.amount : null },
    );

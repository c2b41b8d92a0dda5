/** Bounds retries to a share of the requests, so that a subgraph in trouble is not asked several times as often. */
export interface RetryBudget {
  requested(): void;
  /** Whether one more retry is within the budget; it is then spent. */
  spend(): boolean;
}

/** Retries in a row that no requests need to have earned. */
const reserve = 20;

/** `share` is how many retries each request earns. */
export function createRetryBudget(share: number): RetryBudget {
  let left = reserve;
  return {
    requested() {
      left = Math.min(reserve, left + share);
    },
    spend() {
      if (left < 1) return false;
      left -= 1;
      return true;
    },
  };
}

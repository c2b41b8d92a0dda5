/** Limits retries to a share of the requests, so that a failing subgraph is not sent several times the load. */
export interface RetryBudget {
  requested(): void;
  /** Spends one retry if the budget allows it. False if it does not. */
  spend(): boolean;
}

/** Retries that are available before any request has earned one. */
const reserve = 20;

/** `share` is the number of retries that each request earns. */
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

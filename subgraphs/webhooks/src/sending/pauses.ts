const [second, minute, hour] = [1_000, 60_000, 3_600_000];

/** Pauses after failed tries, which the Standard Webhooks specification recommends: ten tries within a good three days. */
export const pausesMs = [
  5 * second,
  5 * minute,
  30 * minute,
  2 * hour,
  5 * hour,
  10 * hour,
  14 * hour,
  20 * hour,
  24 * hour,
];

/** Time without any success after which an endpoint is disabled. */
export const lastingFailureMs = 72 * hour;

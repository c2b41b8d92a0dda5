/** Most exports of one owner that are not over, or whose rows are kept. */
export const mostKept = 20;

/** Most exports of a tenant that are worked on at once; of an owner it is one. */
export const mostRunning = 2;

/** Most claims without a stored row in between. The pauses between them take about five minutes. */
export const mostAttempts = 8;

/** Days after which nothing tells any more that there was an export, but the audit. */
export const recordDays = 30;

/** Most exports of one owner that are not over, or whose rows are kept. */
export const mostKept = 20;

/** Bytes of the files that a tenant keeps, before compression, from which on nobody there starts another export. */
export const mostKeptBytes = 10 * 1024 ** 3;

/** Most exports of a tenant that are worked on at once; of an owner it is one. */
export const mostRunning = 2;

/** Most claims without a stored row in between. The pauses between them take about four minutes. */
export const mostAttempts = 8;

/** Days after which nothing tells any more that there was an export, but the audit. */
export const recordDays = 30;

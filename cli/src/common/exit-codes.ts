/** Exit codes of our programs when they could not do their work. */
export const exitCodes = {
  failed: 1,
  /** The program itself is well: it works once something outside has changed, such as a full disk. */
  tryLater: 75,
} as const;

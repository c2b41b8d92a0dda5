/** Exit codes of failed programs. */
export const exitCodes = {
  failed: 1,
  /** A temporary failure: the program works again after a change outside, such as free disk space. */
  tryLater: 75,
} as const;

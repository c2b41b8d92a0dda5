/** How our programs end when they could not do their work. */
export const exitCodes = {
  failed: 1,
  /** Nothing is wrong with the program: it works once something outside has changed, such as a disk that is full. */
  tryLater: 75,
} as const;

import { totalmem } from 'node:os';

/** The rest is for what comes before the next look at it. */
const usableShare = 0.9;

/** How many bytes the processes of this container may take together before it is too late; infinite without a limit. */
export function containerMemory(): number {
  const limit = process.constrainedMemory();
  // Without a limit it is 0, or larger than any machine.
  return limit > 0 && limit < totalmem() ? limit * usableShare : Number.POSITIVE_INFINITY;
}

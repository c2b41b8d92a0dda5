import { totalmem } from 'node:os';

/** Share of the memory limit to use; the rest is a reserve until the next reading. */
const usableShare = 0.9;

/** Returns the bytes that the processes of this container may use together; infinite without a limit. */
export function containerMemory(): number {
  const limit = process.constrainedMemory();
  // Without a limit the value is 0, or larger than any machine.
  return limit > 0 && limit < totalmem() ? limit * usableShare : Number.POSITIVE_INFINITY;
}

import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './errors.ts';

/** serialization_failure and deadlock_detected: the transaction is undone, and may well succeed when repeated. */
const conflicts = new Set(['40001', '40P01']);
const attempts = 5;

export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !conflicts.has(errorCode(error) ?? '')) throw error;
      // Two that deadlocked and waited the same time would deadlock again.
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}

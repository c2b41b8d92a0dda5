import { setTimeout as wait } from 'node:timers/promises';
import { errorCode } from './server/errors.ts';
import { isStalePlan } from './server/prepared-statements.ts';

/** Codes of serialization_failure and deadlock_detected. The transaction was rolled back, and a retry may succeed. */
const conflicts = new Set(['40001', '40P01']);
const attempts = 5;

/**
 * Runs `work`, which is one transaction, up to five times while it conflicts with other transactions, or with a change of
 * a table.
 */
export async function retryConflicts<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const mayPass = conflicts.has(errorCode(error) ?? '') || isStalePlan(error);
      if (attempt === attempts || !mayPass) throw error;
      // The wait is random, because two transactions that wait equally long would deadlock again.
      await wait(Math.random() * 20 * 2 ** attempt);
    }
  }
}

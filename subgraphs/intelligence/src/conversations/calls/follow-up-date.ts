import { timeIn } from '@sophia/understanding';
import type { CallMeasures } from './load-call.ts';

/** Returns the day of the last promise or request with a day after the call; null if there is none. */
export function followUpDate({
  actionItems,
  startedAt,
}: Pick<CallMeasures, 'actionItems' | 'startedAt'>): string | null {
  const days = actionItems.flatMap((sentence) => timeIn(sentence, new Date(startedAt))?.date ?? []);
  return days.findLast((day) => day >= startedAt.slice(0, 10)) ?? null;
}

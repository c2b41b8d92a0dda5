import { timeIn } from '@sophia/understanding';
import { noDay } from '../../common/no-day.ts';
import type { CallMeasures } from './load-call.ts';

const isNoDay = new RegExp(noDay, 'iu');

/** Returns the day of the last promise or request with a day after the call; null if there is none. */
export function followUpDate({
  actionItems,
  startedAt,
}: Pick<CallMeasures, 'actionItems' | 'startedAt'>): string | null {
  const days = actionItems.flatMap((sentence) => {
    const time = timeIn(sentence, new Date(startedAt));
    return time === null || isNoDay.test(time.words) ? [] : (time.date ?? []);
  });
  return days.findLast((day) => day >= startedAt.slice(0, 10)) ?? null;
}

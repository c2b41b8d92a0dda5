import { words } from '../../common/words.ts';
import type { ReportFrequency, ReportPage, ReportWeekday } from '../../generated/graphql.ts';

export const pageTitles: Record<ReportPage, string> = {
  TODAY: 'Today',
  ACCOUNTS_AT_RISK: 'Accounts at risk',
  REVENUE: 'Revenue',
  COACHING: 'Coaching',
};

export interface Schedule {
  readonly frequency: ReportFrequency;
  readonly weekday: ReportWeekday;
  readonly monthDay: number;
  readonly time: string;
}

/** `Each Monday at 07:00` */
export const scheduleInWords = ({ frequency, weekday, monthDay, time }: Schedule): string =>
  frequency === 'WEEKLY' ? `Each ${words(weekday)} at ${time}` : `Each month on day ${monthDay} at ${time}`;

import { z } from 'zod';
import type { ReportPage } from '../entities/report-content.ts';
import { noServer } from '../notifying/mailer.ts';
import type { Frequency } from '../reporting/schedule.ts';

export interface ReportUserError {
  readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT' | 'INVALID' | 'TOO_MANY';
  readonly message: string;
  readonly field: string[] | null;
}

export const weekdays = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'] as const;
type Weekday = (typeof weekdays)[number];

/** Monday is 1. */
export const weekdayNumber = (weekday: Weekday): number => weekdays.indexOf(weekday) + 1;

/** Values that people may set in a report. Absent or null means not set. */
export interface ReportChanges {
  readonly page?: ReportPage | null;
  readonly frequency?: Frequency | null;
  readonly weekday?: Weekday | null;
  readonly monthDay?: number | null;
  readonly time?: string | null;
  readonly recipients?: readonly string[] | null;
  readonly enabled?: boolean | null;
}

export const invalid = (message: string, field: string | null): ReportUserError => ({
  code: 'INVALID',
  message,
  field: field === null ? null : ['input', field],
});

const mostRecipients = 20;
const lastMonthDay = 28;
const localTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const email = z.email();

/** Returns all errors of the input. */
export function reportProblems({ monthDay, time, recipients }: ReportChanges): ReportUserError[] {
  const problems: ReportUserError[] = [];
  if (monthDay != null && (monthDay < 1 || monthDay > lastMonthDay))
    problems.push(invalid(`The day of the month must be 1 to ${lastMonthDay}, so that each month has it.`, 'monthDay'));
  if (time != null && !localTime.test(time))
    problems.push(invalid(`${time} is not a local time such as 07:00.`, 'time'));
  if (recipients != null) {
    const wrong = recipients.find((address) => !email.safeParse(address.trim()).success);
    if (recipients.length === 0) problems.push(invalid('A report goes to at least one address.', 'recipients'));
    if (recipients.length > mostRecipients)
      problems.push(
        invalid(`A report goes to at most ${mostRecipients} addresses, not ${recipients.length}.`, 'recipients'),
      );
    if (wrong !== undefined) problems.push(invalid(`${wrong} is not an e-mail address.`, 'recipients'));
  }
  return problems;
}

/** Why no report can be set up or sent without a server for it. */
export const noMail = invalid(`E-mails cannot be sent: ${noServer}.`, null);

/** Returns addresses as they are kept: each once, in any case. */
export const addressesOf = (given: readonly string[]): string[] => [
  ...new Set(given.map((address) => address.trim().toLowerCase())),
];

import type { JobKind, Schedule } from '@sophia/jobs';
import { tenantsWithDue } from '../reporting/due.ts';
import { sendReportsJob } from '../reporting/issue.ts';
import { makeDue } from '../reporting/make-due.ts';
import { sendDue } from '../reporting/send-due.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Makes the reports whose time has come, and sends what waits. */
export const sendReports: JobKind<object, void, OutsideTransaction> = {
  name: sendReportsJob,
  limitMs: 600_000,
  async work(_, { tenant, signal, ...work }) {
    const { database, clock, services } = work;
    const now = clock.now();
    await makeDue({ work, tenant, now, signal });
    await sendDue({ database, tenant, mailer: services.mailer, now, signal });
  },
};

export const sendReportsEveryMinute: Schedule<object, OutsideTransaction> = {
  name: sendReportsJob,
  cron: '* * * * *',
  tenants: tenantsWithDue,
  job: sendReports,
  data: {},
};

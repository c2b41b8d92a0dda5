import { query, sql } from '@sophia/database';
import type { JobKind, Schedule } from '@sophia/jobs';
import { sendAlertsJob } from '../alerting/delivery/queue.ts';
import { sendDue } from '../alerting/delivery/send-due.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Delivers alerts by Slack, e-mail and webhooks. */
export const sendAlerts: JobKind<object, void, OutsideTransaction> = {
  name: sendAlertsJob,
  work: (_, { database, tenant, clock, services: { alertSender }, signal }) =>
    sendDue({ database, tenant, sender: alertSender, now: clock.now(), signal }),
};

/** Sends what had to wait: for the next try, the end of quiet hours, or more alerts of the account. */
export const sendEveryMinute: Schedule<object, OutsideTransaction> = {
  name: sendAlertsJob,
  cron: '* * * * *',
  async tenants(em) {
    const rows = await query<{ tenant_id: string }>(
      em,
      sql`select distinct tenant_id from intelligence.alert_deliveries where status = 'WAITING'`,
    );
    return rows.map(({ tenant_id }) => tenant_id);
  },
  job: sendAlerts,
  data: {},
};

import { query, sql } from '@sophia/database';
import type { JobKind, Schedule } from '@sophia/jobs';
import { editDue } from '../alerting/delivery/edit-due.ts';
import { sendAlertsJob } from '../alerting/delivery/queue.ts';
import { sendDue } from '../alerting/delivery/send-due.ts';
import type { OutsideTransaction } from '../services/services.ts';

/** Delivers alerts by Slack, e-mail and webhooks, and edits messages in Slack whose alerts have changed. */
export const sendAlerts: JobKind<object, void, OutsideTransaction> = {
  name: sendAlertsJob,
  async work(_, { database, tenant, clock, services: { alertSender }, signal }) {
    const sending = { database, tenant, sender: alertSender, now: clock.now(), signal };
    await sendDue(sending);
    await editDue(sending);
  },
};

/** Sends what had to wait: for the next try, the end of quiet hours, or more alerts of the account. */
export const sendEveryMinute: Schedule<object, OutsideTransaction> = {
  name: sendAlertsJob,
  cron: '* * * * *',
  async tenants(em) {
    const rows = await query<{ tenant_id: string }>(
      em,
      sql`select distinct tenant_id from intelligence.alert_deliveries where status = 'WAITING' or edit_due_at is not null`,
    );
    return rows.map(({ tenant_id }) => tenant_id);
  },
  job: sendAlerts,
  data: {},
};

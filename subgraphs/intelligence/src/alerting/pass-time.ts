import { type EntityManager, query, sql } from '@sophia/database';
import { Alert } from '../entities/alert.ts';
import { type AlertChange, announce } from './announce.ts';
import { lockAlerts } from './raise.ts';

/** Managers above one another who may have left. */
const mostLevels = 10;
/** Days for which deliveries are kept. */
const keptDays = 90;

/** Opens alerts whose snooze has ended, and escalates those that nobody has acknowledged in the time of their rule.
 * Removes old deliveries. */
export async function passTime(em: EntityManager, tenant: string, now: Date): Promise<void> {
  await lockAlerts(em, tenant);
  await announce(em, [...(await reopen(em, now)), ...(await escalate(em, now))], now);
  await query(
    em,
    sql`delete from intelligence.alert_deliveries
     where status <> 'WAITING' and created_at < ${now.toISOString()}::timestamptz - make_interval(days => ${keptDays})`,
  );
}

async function reopen(em: EntityManager, now: Date): Promise<AlertChange[]> {
  const alerts = await em.find(Alert, { status: 'SNOOZED', snoozedUntil: { $lte: now } }, { refresh: true });
  for (const alert of alerts) {
    Object.assign(alert, {
      status: 'OPEN',
      snoozedUntil: null,
      snoozedBy: null,
      snoozeReason: null,
      version: alert.version + 1,
    });
  }
  await em.flush();
  return alerts.map((alert) => ({ alert, moment: 'REOPENED' }));
}

/**
 * Channels are told once, and the manager of the assignee, or of the account's owner if nobody is assigned. The alert passes
 * over managers who have left.
 */
async function escalate(em: EntityManager, now: Date): Promise<AlertChange[]> {
  const rows = await query<{ id: string; manager_id: string | null }>(
    em,
    sql`select a.id, (
       with recursive up as (
         select e.manager_id, 1 as level from intelligence.employee_facts e
         where e.tenant_id = a.tenant_id and e.employee_id = coalesce(a.assignee_id, account.owner_id)
         union all
         select e.manager_id, level + 1 from up
         join intelligence.employee_facts e on e.tenant_id = a.tenant_id and e.employee_id = up.manager_id
         where e.active is false and level < ${mostLevels}
       )
       select up.manager_id from up
       join intelligence.employee_facts m on m.tenant_id = a.tenant_id and m.employee_id = up.manager_id
       where m.active is not false order by level limit 1
     ) as manager_id
     from intelligence.alerts a
     join intelligence.alert_rules r on r.tenant_id = a.tenant_id and r.id = a.rule_id
     left join intelligence.account_facts account
       on account.tenant_id = a.tenant_id and account.account_id = a.account_id
     where a.status = 'OPEN' and a.acknowledged_at is null and a.escalated_at is null
       and a.raised_at <= ${now.toISOString()}::timestamptz - make_interval(hours => r.escalate_after_hours)`,
  );
  const managers = new Map(rows.map((row) => [row.id, row.manager_id]));
  const alerts = await em.find(Alert, { id: { $in: [...managers.keys()] } }, { refresh: true });
  for (const alert of alerts) {
    Object.assign(alert, { escalatedAt: now, escalatedToId: managers.get(alert.id), version: alert.version + 1 });
  }
  await em.flush();
  return alerts.map((alert) => ({ alert, moment: 'ESCALATED' }));
}

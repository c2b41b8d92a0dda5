import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { checkConditions } from '../alerting/check-conditions.ts';
import { dueRules, markChecked } from '../alerting/due-rules.ts';
import { passTime } from '../alerting/pass-time.ts';
import { rulesOf } from '../alerting/rules-of.ts';
import type { OutsideTransaction } from '../services/services.ts';

/**
 * Judges the rules that depend on time, each in a transaction of its own. After a downtime it judges the present: what
 * began and ended meanwhile raises nothing.
 */
export const checkAlertRules: JobKind<null, void, OutsideTransaction> = {
  name: 'check-alert-rules',
  async work(_, { database, tenant, clock, signal }) {
    const now = clock.now();
    await database.transaction(tenant, (em) => passTime(em, tenant, now));
    const due = await database.transaction(tenant, async (em) => dueRules(em, await rulesOf(em, tenant), now));
    for (const rule of due) {
      signal.throwIfAborted();
      await database.transaction(tenant, async (em) => {
        await checkConditions(em, tenant, [rule], now);
        await markChecked(em, tenant, rule, now);
      });
    }
  },
};

/** Tables of what rules are about. A tenant with none of them has rules at most. */
const judged = ['intelligence.account_facts', 'intelligence.source_loads', 'intelligence.alerts'];

export const everyFiveMinutes: Schedule<null, OutsideTransaction> = {
  name: 'check-alert-rules',
  cron: '*/5 * * * *',
  async tenants(em) {
    const tenants: string[] = [];
    for (const table of judged) tenants.push(...(await tenantsOf(em, table)));
    return [...new Set(tenants)];
  },
  job: checkAlertRules,
  data: null,
};

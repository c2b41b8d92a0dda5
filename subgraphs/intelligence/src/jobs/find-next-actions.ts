import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { allKinds } from '../actions/kinds/index.ts';
import { readMaterial } from '../actions/kinds/read-material.ts';
import { countPractices } from '../actions/past/count-practices.ts';
import { readStakes } from '../actions/read-stakes.ts';
import { removeOtherKinds, updateActions } from '../actions/update-actions.ts';
import type { OutsideTransaction } from '../services/services.ts';

/**
 * Updates the next best actions of a tenant, each kind in a transaction of its own, and once a day how deals fared with
 * and without the practices that they recommend.
 */
export const findNextActions: JobKind<null, void, OutsideTransaction> = {
  name: 'find-next-actions',
  limitMs: 600_000,
  async work(_, { database, tenant, clock, signal }) {
    const now = clock.now();
    const { stakeOf, kinds } = await database.transaction(tenant, async (em) => {
      const material = await readMaterial(em, now);
      const possible = allKinds.filter(({ needs }) => material.has(needs));
      await removeOtherKinds(em, possible);
      return { stakeOf: await readStakes(em, now), kinds: possible };
    });
    for (const kind of kinds) {
      signal.throwIfAborted();
      await database.transaction(tenant, (em) => updateActions(em, tenant, kind, { now, stakeOf }));
    }
    signal.throwIfAborted();
    await database.transaction(tenant, (em) => countPractices(em, tenant, now));
  },
};

/** Tables of what actions are about, and of the actions themselves: they go when the last account has gone. */
const concerned = ['intelligence.account_facts', 'intelligence.next_best_actions'];

export const actEveryFiveMinutes: Schedule<null, OutsideTransaction> = {
  name: 'find-next-actions',
  cron: '*/5 * * * *',
  async tenants(em) {
    const tenants: string[] = [];
    for (const table of concerned) tenants.push(...(await tenantsOf(em, table)));
    return [...new Set(tenants)];
  },
  job: findNextActions,
  data: null,
};

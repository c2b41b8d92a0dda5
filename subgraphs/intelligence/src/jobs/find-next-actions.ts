import { type EntityManager, query, sql } from '@sophia/database';
import { type JobKind, type Schedule, tenantsOf } from '@sophia/jobs';
import { allKinds } from '../actions/kinds/index.ts';
import { readMaterial } from '../actions/kinds/read-material.ts';
import { dropNews, readNews } from '../actions/news.ts';
import { countPractices } from '../actions/past/count-practices.ts';
import { readStakes } from '../actions/read-stakes.ts';
import { removeOtherKinds, updateActions } from '../actions/update-actions.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { analyseInteractions } from './analyse-interactions.ts';
import { analyseTranscripts } from './analyse-transcripts.ts';

/**
 * Updates the next best actions of a tenant, each kind in a transaction of its own, and once a day how deals fared with
 * and without the practices that they recommend.
 */
export const findNextActions: JobKind<null, string[], OutsideTransaction> = {
  name: 'find-next-actions',
  limitMs: 600_000,
  async work(_, { database, tenant, clock, signal }) {
    const now = clock.now();
    const { news, stakeOf, kinds } = await database.transaction(tenant, async (em) => {
      const seen = await readNews(em);
      const material = await readMaterial(em, now);
      const possible = allKinds.filter(({ needs }) => material.has(needs));
      await removeOtherKinds(em, possible);
      return { news: seen, stakeOf: await readStakes(em, now), kinds: possible };
    });
    for (const kind of kinds) {
      signal.throwIfAborted();
      await database.transaction(tenant, (em) => updateActions(em, tenant, kind, { now, stakeOf }));
    }
    signal.throwIfAborted();
    await database.transaction(tenant, (em) => countPractices(em, tenant, now));
    return news;
  },
  save: dropNews,
};

/** Tables of what actions are about, and of the actions themselves: they go when the last account has gone. */
const concerned = ['intelligence.account_facts', 'intelligence.next_best_actions'];

/** Finds actions whose cause is time alone: a question has waited too long, a day has come. */
export const whenTimePassed: Schedule<null, OutsideTransaction> = {
  name: 'find-actions-of-the-hour',
  cron: '0 * * * *',
  async tenants(em) {
    const tenants: string[] = [];
    for (const table of concerned) tenants.push(...(await tenantsOf(em, table)));
    return [...new Set(tenants)];
  },
  job: findNextActions,
  data: null,
};

export const whenNewsCame: Schedule<null, OutsideTransaction> = {
  name: 'find-next-actions',
  cron: '*/5 * * * *',
  tenants: (em) => tenantsOf(em, 'intelligence.action_news'),
  job: findNextActions,
  data: null,
};

/** Finds the first actions of a tenant as soon as its facts have settled. */
export const whenActionsAreWanted: Schedule<null, OutsideTransaction> = {
  name: 'find-first-actions',
  cron: '*/10 * * * * *',
  tenants: tenantsWithoutActions,
  job: findNextActions,
  data: null,
};

/** Tenants with news and without actions, of which nothing waits to be analysed, joined, scored or looked at for actions. */
async function tenantsWithoutActions(em: EntityManager): Promise<string[]> {
  const tenants = await tenantsOf(em, 'intelligence.action_news');
  const rows = await query<{ tenant: string }>(
    em,
    sql`select tenant from unnest(${tenants}::text[]) as known(tenant)
     where exists (select from intelligence.account_facts a where a.tenant_id = tenant)
       and not exists (select from intelligence.next_best_actions a where a.tenant_id = tenant)
       and not exists (select from intelligence.stale_subjects s where s.tenant_id = tenant)
       and not exists (select from intelligence.stale_correlations s where s.tenant_id = tenant)
       and not exists (
         select from intelligence.jobs j
         where j.tenant_id = tenant and j.kind = any(${[analyseInteractions, analyseTranscripts, findNextActions].map(({ name }) => name)}::text[]) and j.parked_at is null)`,
  );
  return rows.map(({ tenant }) => tenant);
}

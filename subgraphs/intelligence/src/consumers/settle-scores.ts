import { type EntityManager, query, sql } from '@sophia/database';
import { settleTenants } from '@sophia/subgraph-kit';
import { checkConditions } from '../alerting/check-conditions.ts';
import { ruleKinds } from '../alerting/kinds/index.ts';
import { rulesOf } from '../alerting/rules-of.ts';
import { rescore } from '../commands/rescore.ts';
import { scoreRules } from '../scoring/common/score-rules.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { registerModel } from '../store/register-model.ts';
import { markPastsStale } from '../store/stale-pasts.ts';
import { type Subjects, takeStale } from '../store/stale-subjects.ts';

/** Few enough that other requests do not wait long for the transaction. */
const subjectsATime = 100;

/**
 * Calculates the marked scores. A score reads all interactions of its subject, so calculating it after every batch of a
 * load would read them again and again.
 */
export async function settleScores({ database, clock }: OutsideTransaction): Promise<number> {
  const tenants = await query<{ tenant_id: string }>(
    database.orm.em.fork(),
    sql`select distinct tenant_id from intelligence.stale_subjects`,
  );
  return settleTenants(database, tenants, (_, tenant) =>
    database.transaction(tenant, (em) => settleSome(em, tenant, clock.now())),
  );
}

async function settleSome(em: EntityManager, tenant: string, now: Date): Promise<number> {
  const subjects = await takeStale(em, subjectsATime);
  const count = subjects.accountIds.length + subjects.contactIds.length + subjects.dealIds.length;
  if (count === 0) return 0;
  await registerModel(em, tenant, scoreRules);
  await rescore(em, tenant, subjects, now);
  await markPastsStale(em, subjects, now);
  const rules = (await rulesOf(em, tenant)).filter(({ kind }) => ruleKinds[kind].looksAt === 'score');
  await checkConditions(em, tenant, rules, now, await accountsOf(em, subjects));
  return count;
}

/** Returns the accounts of subjects: an alert about a contact or deal is about its account, too. */
async function accountsOf(em: EntityManager, { accountIds, contactIds, dealIds }: Subjects): Promise<string[]> {
  const rows = await query<{ account_id: string }>(
    em,
    sql`select account_id from intelligence.contact_facts where contact_id = any(${[...contactIds]}::uuid[])
     union select account_id from intelligence.deal_facts where deal_id = any(${[...dealIds]}::uuid[])`,
  );
  return [...new Set([...accountIds, ...rows.flatMap(({ account_id }) => account_id ?? [])])];
}

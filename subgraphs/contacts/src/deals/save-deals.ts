import { type EntityManager, erasedPeople, query, sql, type UpsertResult, upsert } from '@sophia/database';
import type { SourceSystem } from '../identity/source-record.ts';
import { addAll, type Changes } from '../resolution/changes.ts';
import { entitiesOfRecords } from '../resolution/entities-of-records.ts';

/** A deal as a CRM describes it. It names account and owner by their records. */
export interface Deal {
  id: string;
  source: SourceSystem;
  source_id: string;
  name: string;
  stage: string;
  status: 'OPEN' | 'WON' | 'LOST';
  /** A decimal string. */
  amount: string | null;
  currency: string | null;
  probability: number | null;
  close_date: string | null;
  opened_at: string | null;
  closed_at: string | null;
  product: string | null;
  account_ref: string | null;
  owner_ref: string | null;
  is_deleted: boolean;
  modified_at: string;
}

/** Folds a product's name for comparison: "GTX Pro" equals "GTXPro". */
export const productKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Writes deals. The newer of two versions counts. `resolve` fills in accounts and owners that are unknown yet. */
export async function saveDeals(
  em: EntityManager,
  tenant: string,
  deals: readonly Deal[],
  changes: Changes,
): Promise<UpsertResult<{ id: string }>> {
  if (deals.length === 0) return { inserted: [], changed: [], unchanged: [] };
  const keys = new Set(deals.flatMap(({ product }) => (product ? [productKey(product)] : [])));
  const products = await query<{ key: string; name: string }>(
    em,
    sql`select key, name from contacts.products where key = any(${[...keys]}::text[])`,
  );
  const named = new Map(products.map(({ key, name }) => [key, name]));
  const meaning = await entitiesOfRecords(
    em,
    deals.flatMap(({ account_ref, owner_ref }) => [account_ref, owner_ref]),
  );
  const erased = await erasedPeople(em, tenant);
  const rows = deals.map((given) => {
    const deal = { ...given, name: erased.clean(given.name) };
    const key = deal.product ? productKey(deal.product) : null;
    return {
      tenant_id: tenant,
      ...deal,
      account_id: meaning.account(deal.account_ref),
      owner_id: meaning.employee(deal.owner_ref),
      product_key: key,
      product: named.get(key ?? '') ?? deal.product,
    };
  });
  const result = await upsert(em, 'contacts.deals', rows, { key: ['tenant_id', 'id'], newerThan: 'modified_at' });
  addAll(
    changes.deals,
    [...result.inserted, ...result.changed].map(({ id }) => id),
  );
  addAll(
    changes.newDeals,
    result.inserted.map(({ id }) => id),
  );
  return result;
}

/** A deal's state at one time, by its source. The difference between two neighbours is a move between stages. */
export interface DealStageChange {
  id: string;
  deal_id: string;
  /** For the first change, the stage that must have come before. */
  from_stage: string | null;
  stage: string;
  changed_at: string;
  amount: string | null;
  currency: string | null;
  is_deleted: boolean;
}

/** Writes states of deals at times. Their deals count as changed. */
export async function saveStageChanges(
  em: EntityManager,
  tenant: string,
  stageChanges: readonly DealStageChange[],
  changes: Changes,
): Promise<UpsertResult<{ id: string }>> {
  const result = await upsert(
    em,
    'contacts.deal_stage_changes',
    stageChanges.map((change) => ({ tenant_id: tenant, ...change })),
    { key: ['tenant_id', 'id'] },
  );
  addAll(
    changes.deals,
    [...result.inserted, ...result.changed].map(({ deal_id }) => deal_id),
  );
  return result;
}

import { type EntityManager, query, sql, type UpsertResult, upsert } from '@sophia/database';
import { addAll, type Changes } from '../resolution/changes.ts';
import { productKey } from './save-deals.ts';

export interface Product {
  name: string;
  series: string | null;
  /** A decimal string. */
  list_price: string | null;
}

/** Writes products. Deals take over the product's spelling, in either order of loading. */
export async function saveProducts(
  em: EntityManager,
  tenant: string,
  products: readonly Product[],
  changes: Changes,
): Promise<UpsertResult<object>> {
  if (products.length === 0) return { inserted: [], changed: [], unchanged: [] };
  const rows = products.map((product) => ({ tenant_id: tenant, key: productKey(product.name), ...product }));
  const result = await upsert(em, 'contacts.products', rows, { key: ['tenant_id', 'key'] });
  const renamed = await query<{ id: string }>(
    em,
    sql`update contacts.deals deal set product = product.name, updated_at = now() from contacts.products product
     where product.key = any(${rows.map(({ key }) => key)}::text[]) and deal.product_key = product.key
       and deal.product is distinct from product.name
     returning deal.id`,
  );
  addAll(
    changes.deals,
    renamed.map(({ id }) => id),
  );
  return result;
}

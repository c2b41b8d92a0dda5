import { type EntityManager, query, sql, upsert } from '@sophia/database';
import type { DealModel } from '../scoring/deal-success/deal-model.ts';
import { priorDealModel } from '../scoring/deal-success/prior-model.ts';
import type { TrainedDealModel } from '../scoring/deal-success/train.ts';

export const dealModelPurpose = 'Chance that an open deal is won';

type Parameters = Omit<DealModel, 'name' | 'version' | 'isPrior' | 'auc'>;

/** Saves a trained model. The same model trained again keeps its row, with the newer card. */
export async function saveDealModel(
  em: EntityManager,
  tenant: string,
  { model: { name, version, isPrior, auc: _, ...parameters }, card }: TrainedDealModel,
): Promise<void> {
  await upsert(
    em,
    'intelligence.models',
    [
      {
        tenant_id: tenant,
        name,
        version,
        purpose: dealModelPurpose,
        is_prior: isPrior,
        trained_at: card.trainedAt,
        parameters,
        card,
      },
    ],
    { key: ['tenant_id', 'name', 'version', 'purpose'] },
  );
}

/** Returns the model that a tenant's deals are scored with at a time: the last trained one, or else the prior one. */
export async function dealModelAt(em: EntityManager, now: Date): Promise<DealModel> {
  const [row] = await query<{ name: string; version: string; parameters: Parameters; auc: number | null }>(
    em,
    sql`select name, version, parameters, (card ->> 'auc')::float8 as auc from intelligence.models
     where name = 'deal-success' and trained_at <= ${now}::timestamptz order by trained_at desc limit 1`,
  );
  return row === undefined
    ? priorDealModel
    : { ...row.parameters, name: row.name, version: row.version, auc: row.auc, isPrior: false };
}

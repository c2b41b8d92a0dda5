import { type EntityManager, upsert } from '@sophia/database';
import type { PriorCard } from '../entities/intelligence-model.ts';

export interface UsedModel {
  readonly name: string;
  readonly version: string;
  readonly purpose: string;
  /** True of a model that stands in until there are enough outcomes to train one. */
  readonly isPrior?: boolean;
  readonly card?: PriorCard;
}

/** Records that a tenant uses a model. Runs one statement if it is already recorded. */
export async function registerModel(
  em: EntityManager,
  tenant: string,
  { name, version, purpose, isPrior = false, card }: UsedModel,
): Promise<void> {
  await upsert(
    em,
    'intelligence.models',
    [{ tenant_id: tenant, name, version, purpose, is_prior: isPrior, card: card ?? null }],
    {
      key: ['tenant_id', 'name', 'version', 'purpose'],
      update: [],
    },
  );
}

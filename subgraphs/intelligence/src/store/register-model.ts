import { type EntityManager, upsert } from '@sophia/database';

export interface UsedModel {
  readonly name: string;
  readonly version: string;
  readonly purpose: string;
}

/** Records that a tenant uses a model. Runs one statement if it is already recorded. */
export async function registerModel(
  em: EntityManager,
  tenant: string,
  { name, version, purpose }: UsedModel,
): Promise<void> {
  await upsert(em, 'intelligence.models', [{ tenant_id: tenant, name, version, purpose }], {
    key: ['tenant_id', 'name', 'version', 'purpose'],
    update: [],
  });
}

import { type EntityManager, upsert } from '@sophia/database';

export interface UsedModel {
  readonly name: string;
  readonly version: string;
  readonly purpose: string;
}

/** Notes which model works for a tenant. One statement where it is known. */
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

import { type EntityManager, upsert } from '@sophia/database';
import { configurationOf } from './language-configurations.ts';

/** Records the text search configurations of a tenant's texts. English is always one. */
export async function noteLanguages(
  em: EntityManager,
  tenant: string,
  languages: Iterable<string | null>,
): Promise<void> {
  const configurations = new Set([...languages].map(configurationOf));
  configurations.delete('english');
  await upsert(
    em,
    'intelligence.text_configurations',
    [...configurations].map((configuration) => ({ tenant_id: tenant, configuration })),
    { key: ['tenant_id', 'configuration'], update: [] },
  );
}

import { type EntityManager, query, sql, upsert } from '@sophia/database';
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

/** Returns the configurations by which words of the tenant's texts are stemmed. */
export async function configurationsOf(em: EntityManager): Promise<string[]> {
  const rows = await query<{ configuration: string }>(
    em,
    sql`select configuration from intelligence.text_configurations order by configuration`,
  );
  return ['english', ...rows.map(({ configuration }) => configuration)];
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@sophia/database';
import { tenantVocabulary } from '../common/modules.ts';
import { sampleFolder } from '../common/programs.ts';

/** Adds what people would call things in the sample, such as its competitor. `databaseOf` returns that of a subgraph. */
export async function loadVocabulary(databaseOf: (subgraph: string) => Database, tenant: string): Promise<void> {
  const { vocabulary, owner } = tenantVocabulary();
  const terms = JSON.parse(await readFile(join(sampleFolder, 'vocabulary.json'), 'utf8'));
  await vocabulary.add(databaseOf(owner.name), tenant, terms);
}

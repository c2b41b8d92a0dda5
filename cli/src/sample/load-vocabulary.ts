import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '@sophia/database';
import { tenantVocabulary } from '../common/modules.ts';
import { sampleFolder } from '../common/programs.ts';
import type { SamplePart } from './sample-data.ts';

const files: Record<SamplePart, string> = { core: 'vocabulary.json', more: 'more/vocabulary.json' };

/** Adds what people would call things in a part of the sample, such as its competitors. `databaseOf` returns that of a subgraph. */
export async function loadVocabulary(
  databaseOf: (subgraph: string) => Database,
  tenant: string,
  part: SamplePart = 'core',
): Promise<void> {
  const { vocabulary, owner } = tenantVocabulary();
  const terms = JSON.parse(await readFile(join(sampleFolder, files[part]), 'utf8'));
  await vocabulary.add(databaseOf(owner.name), tenant, terms);
}

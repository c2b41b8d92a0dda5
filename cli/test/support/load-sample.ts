import { join } from 'node:path';
import { type IngestSummary, runIngest } from '@sophia/ingest';
import { testTenant } from '@sophia/testing';
import { sources } from '../../src/common/modules.ts';
import { sampleFolder } from '../../src/common/programs.ts';
import type { SourceName } from '../../src/common/source-names.ts';
import { loadVocabulary } from '../../src/sample/load-vocabulary.ts';
import { sampleSources } from '../../src/sample/sample-data.ts';
import type { TestGraph } from '../../src/test-graph/open-test-graph.ts';

/** Loads the whole sample for the tests' tenant, with everything that follows from it. */
export async function loadSample(graph: TestGraph): Promise<void> {
  await loadVocabulary((name) => graph.subgraph(name).database, testTenant);
  for (const source of sampleSources) await loadSampleOf(graph, source);
}

/** Loads one source of the sample. */
export async function loadSampleOf(graph: TestGraph, source: SourceName): Promise<IngestSummary> {
  const { loader, owner } = sources[source];
  const { database } = graph.subgraph(owner.name);
  const summary = await runIngest(loader, join(sampleFolder, source), {
    database,
    tenant: testTenant,
    isSample: true,
  });
  await graph.drain();
  return summary;
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIngest } from '@sophia/ingest';
import { sources } from '../../src/common/modules.ts';
import type { TestGraph } from '../../src/test-graph/open-test-graph.ts';

/** Loads files of a CRM, by their names, for a tenant. */
export async function loadCrmFiles(
  graph: TestGraph,
  tenant: string,
  files: Readonly<Record<string, string>>,
): Promise<void> {
  const { owner, loader } = sources.crm;
  const folder = await mkdtemp(join(tmpdir(), 'crm-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await runIngest(loader, folder, { database: graph.subgraph(owner.name).database, tenant });
  await graph.drain();
  await rm(folder, { recursive: true });
}

/** Salesforce's tickets with these statuses. */
export const ticketsOf = (statuses: readonly string[]): Record<string, string> => ({
  'Case.csv': [
    'Id,IsDeleted,Subject,Status,CreatedDate,SystemModstamp',
    ...statuses.map(
      (status, at) =>
        `500Hs0000000${String(at).padStart(3, '0')},false,Ticket ${at},${status},2026-11-02T10:00:00.000+0000,2026-11-20T18:00:00.000+0000`,
    ),
  ].join('\n'),
});

import type { SourceName } from '../common/source-names.ts';

/** Tenant of the sample: that of the local development identity. */
export const sampleTenant = 'local';

/** The CRM comes first, so that its people are known to the other sources. */
export const sampleSources: readonly SourceName[] = ['crm', 'slack', 'gong'];

/** Prefixes of the names of sample runs: while the sample exists, while it is being removed, and afterwards. */
export const samplePrefix = 'Sample data: ';
export const removingPrefix = 'Removing sample: ';
export const removedPrefix = 'Removed sample: ';

export interface PastRun {
  name: string;
  state: string;
}

/** True if nothing but the sample was ever loaded, and the sample not completely. */
export function needsSample(runs: readonly PastRun[]): boolean {
  if (runs.some(({ name }) => !name.startsWith(samplePrefix))) return false;
  const loaded = runs.filter(({ state }) => state === 'SUCCEEDED').map(({ name }) => name);
  return new Set(loaded).size < sampleSources.length;
}

import type { SourceName } from '../common/source-names.ts';

/** Whose data the sample is: the tenant of the local development identity. */
export const sampleTenant = 'local';

/** Who works where comes first, so that nobody is made twice and merged. */
export const sampleSources: readonly SourceName[] = ['crm', 'slack', 'gong'];

/** Prefixes of the names of runs that loaded the sample: while it is there, while it is being removed, and afterwards. */
export const samplePrefix = 'Sample data: ';
export const removingPrefix = 'Removing sample: ';
export const removedPrefix = 'Removed sample: ';

export interface PastRun {
  name: string;
  state: string;
}

/** Whether nothing was ever loaded but the sample, and that not to its end. */
export function sampleIsWanted(runs: readonly PastRun[]): boolean {
  if (runs.some(({ name }) => !name.startsWith(samplePrefix))) return false;
  const loaded = runs.filter(({ state }) => state === 'SUCCEEDED').map(({ name }) => name);
  return new Set(loaded).size < sampleSources.length;
}

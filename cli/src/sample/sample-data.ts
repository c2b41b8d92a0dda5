import type { SampleSize } from '../common/sample-sizes.ts';
import type { SourceName } from '../common/source-names.ts';
import { startOfDay } from './days.ts';

/** Tenant of the sample: that of the local development identity. */
export const sampleTenant = 'local';

/** The CRM comes first, so that its people are known to the other sources. */
export const sampleSources: readonly SourceName[] = ['crm', 'slack', 'gong'];

/** Prefixes of the names of sample runs: while the sample exists, while it is being removed, and afterwards. */
export const samplePrefix = 'Sample data: ';
export const removingPrefix = 'Removing sample: ';
export const removedPrefix = 'Removed sample: ';

/** What `runIngest` calls a source in the name of a run. */
const titles: Record<SourceName, string> = { crm: 'CRM', slack: 'Slack', gong: 'Gong' };

/** The core has the names that it had before there was more. */
export type SamplePart = 'core' | 'more';
export const runName = (part: SamplePart, source: SourceName): string =>
  `${samplePrefix}${titles[source]}${part === 'core' ? '' : ', more companies'}`;

export interface PastRun {
  name: string;
  state: string;
}

/**
 * The day as of which the sample is told: that of its first run, so that a sample which was interrupted yesterday is
 * completed as of yesterday. The times of Slack's messages are their ids, so another day would double them.
 */
export const sampleDay = (runs: readonly { readonly startedAt: Date }[], now: Date): Date =>
  startOfDay(new Date(Math.min(now.getTime(), ...runs.map(({ startedAt }) => startedAt.getTime()))));

/** Sources of a part that were not loaded completely yet. */
export const missingSources = (runs: readonly PastRun[], part: SamplePart): readonly SourceName[] =>
  sampleSources.filter(
    (source) => !runs.some(({ name, state }) => name === runName(part, source) && state === 'SUCCEEDED'),
  );

/** True if nothing but the sample was ever loaded, and the sample not completely. */
export function needsSample(runs: readonly PastRun[], size: SampleSize): boolean {
  if (size === 'off' || runs.some(({ name }) => !name.startsWith(samplePrefix))) return false;
  const parts: readonly SamplePart[] = size === 'on' ? ['core', 'more'] : ['core'];
  return parts.some((part) => missingSources(runs, part).length > 0);
}

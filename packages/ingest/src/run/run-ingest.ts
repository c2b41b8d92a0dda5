import { basename, resolve } from 'node:path';
import { type LoadOptions, runLoad } from './run-load.ts';
import type { IngestSource } from './source.ts';
import type { IngestSummary } from './summary.ts';

export interface RunOptions extends LoadOptions {
  /** Name of the run. @default the source, and the last part of the path or that it is a sample */
  name?: string;
}

const titles: Record<IngestSource['source'], string> = { slack: 'Slack', gong: 'Gong', crm: 'CRM' };

/** Loads an input with a loader, and records the run; see `runLoad`. */
export function runIngest(source: IngestSource, path: string, options: RunOptions): Promise<IngestSummary> {
  const title = titles[source.source];
  const name = options.name ?? (options.isSample ? `Sample data: ${title}` : `${title}: ${basename(resolve(path))}`);
  return runLoad({ source: source.source, name, load: (run) => source.load(path, run) }, options);
}

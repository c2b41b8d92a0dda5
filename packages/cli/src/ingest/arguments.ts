import { parseArgs } from 'node:util';
import { type SourceName, sourceNames } from '../source-names.ts';

export interface IngestArguments {
  source: SourceName;
  path: string;
  tenant: string;
  /** Whether to wait until what was loaded has reached every part of the graph. */
  wait: boolean;
}

/** The command was called wrongly. */
export class UsageError extends Error {}

export const usage = `Usage: pnpm ingest SOURCE PATH [--tenant NAME] [--no-wait]

  slack PATH    a workspace export: the zip file, or the folder that it was unpacked to
  gong PATH     a folder of API pages (users, calls, transcripts), or one page
  crm PATH      a folder of CSV tables (of Salesforce, of HubSpot, or plain ones), or one table

  --tenant NAME   whose data it is (default: local)
  --no-wait       do not wait until the timeline and the analyses have caught up

Exit codes: 0 loaded, 1 failed, 2 called wrongly, 130 stopped with Ctrl-C.`;

/** Throws UsageError. */
export function ingestArguments(args: readonly string[]): IngestArguments | 'help' {
  const { values, positionals } = parse(args);
  if (values.help) return 'help';
  const [source, path, ...rest] = positionals;
  if (source === undefined || path === undefined) throw new UsageError('a source and a path are needed');
  if (rest.length > 0)
    throw new UsageError(`one path at a time; "${rest[0]}" is one too many (quote paths with blanks)`);
  const known = sourceNames.find((name) => name === source);
  if (!known) throw new UsageError(`there is no source "${source}"; the sources are ${sourceNames.join(', ')}`);
  if (values.tenant.trim() === '') throw new UsageError('--tenant: a name is needed');
  return { source: known, path, tenant: values.tenant, wait: values.wait };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      allowPositionals: true,
      allowNegative: true,
      options: {
        tenant: { type: 'string', default: 'local' },
        wait: { type: 'boolean', default: true },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

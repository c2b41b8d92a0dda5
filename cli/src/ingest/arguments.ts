import type { ReadingOptions } from '@sophia/ingest';
import { createCommand, parseCommandLine, tenantNameProblem } from '@sophia/settings';
import { Argument, InvalidArgumentError } from 'commander';
import { toolSettings } from '../common/settings.ts';
import { type SourceName, sourceNames, sourcePaths } from '../common/source-names.ts';

export interface IngestArguments {
  source: SourceName;
  path: string;
  tenant: string;
  /** What the user says about the input. */
  reading: ReadingOptions;
  /** Whether to wait until what was loaded has reached every part of the graph. */
  wait: boolean;
}

const details = `
Sources:
${Object.entries(sourcePaths)
  .map(([name, path]) => `  ${`${name} PATH`.padEnd(12)}  ${path}`)
  .join('\n')}

Exit codes: 0 loaded, 1 failed, 2 called wrongly, 130 stopped with Ctrl-C.`;

/** Reads the arguments. Ends the process when they are wrong or ask for help. */
export function ingestArguments(args: readonly string[]): IngestArguments {
  const about = 'Loads an export into the graph. Loading it again changes nothing.';
  const command = createCommand({ name: 'pnpm ingest', about, settings: toolSettings })
    .addArgument(new Argument('<source>').choices(sourceNames))
    .argument('<path>', 'what to load; quoted when it has blanks')
    .option('--tenant <name>', 'whose data it is', tenantName, 'local')
    .option('--no-wait', 'do not wait until the timeline and the analyses have caught up')
    .option('--locale <name>', 'crm: how numbers and dates are written that can be read in two ways: de, en-GB')
    .option('--mapping <file>', 'crm: which column is what, where the columns do not say it (YAML or JSON)')
    .addHelpText('after', details)
    .action((source: SourceName, _path: string, { locale, mapping }: ReadingOptions) => {
      if (source !== 'crm' && (locale ?? mapping) !== undefined)
        command.error(`error: --locale and --mapping are for crm, not for ${source}`);
    });
  parseCommandLine(command, args);
  const [source, path] = command.processedArgs as [SourceName, string];
  const { tenant, wait, ...reading } = command.opts<Pick<IngestArguments, 'tenant' | 'wait'> & ReadingOptions>();
  return { source, path, tenant, reading, wait };
}

function tenantName(given: string): string {
  const problem = tenantNameProblem(given);
  if (problem !== undefined) throw new InvalidArgumentError(`A tenant's name ${problem}.`);
  return given;
}

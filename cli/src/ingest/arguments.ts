import type { ReadingOptions } from '@sophia/ingest';
import { createCommand, parseCommandLine, tenantNameProblem } from '@sophia/settings';
import { Argument, InvalidArgumentError } from 'commander';
import { toolSettings } from '../common/settings.ts';
import { type SourceName, sourceNames, sourcePaths } from '../common/source-names.ts';

export interface IngestArguments {
  source: SourceName;
  path: string;
  tenant: string;
  /** Options for reading the input. */
  reading: ReadingOptions;
  /** True to wait until all parts of the graph have handled the load. */
  wait: boolean;
}

const details = `
Sources:
${Object.entries(sourcePaths)
  .map(([name, path]) => `  ${`${name} PATH`.padEnd(12)}  ${path}`)
  .join('\n')}

Exit codes: 0 success, 1 failure, 2 invalid arguments, 130 stopped with Ctrl-C.`;

/** Reads the arguments. Ends the process if they are invalid or ask for help. */
export function ingestArguments(args: readonly string[]): IngestArguments {
  const about = 'Loads an export into the graph. Loading it again changes nothing.';
  const command = createCommand({ name: 'pnpm ingest', about, settings: toolSettings })
    .addArgument(new Argument('<source>').choices(sourceNames))
    .argument('<path>', 'path of the export; in quotes if it has spaces')
    .option('--tenant <name>', 'tenant that owns the data', tenantName, 'local')
    .option('--no-wait', 'do not wait until the timeline and the analyses are complete')
    .option('--locale <name>', 'crm: locale of ambiguous numbers and dates, such as de or en-GB')
    .option('--mapping <file>', 'crm: file that names the meaning of columns with unknown names (YAML or JSON)')
    .addHelpText('after', details)
    .action((source: SourceName, _path: string, { locale, mapping }: ReadingOptions) => {
      if (source !== 'crm' && (locale ?? mapping) !== undefined)
        command.error(`error: --locale and --mapping need the source crm, not ${source}`);
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

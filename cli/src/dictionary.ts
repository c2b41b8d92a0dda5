import {
  createCommand,
  overrideSettings,
  parseCommandLine,
  parseSettings,
  url,
  withoutSecrets,
} from '@sophia/settings';
import { z } from 'zod';
import { exitCodes } from './common/exit-codes.ts';
import { givenPath } from './common/settings.ts';
import { ownSettings } from './common/subgraph-settings.ts';

/** `pnpm dictionary`: prints the data dictionary of landed tables, or compares a database with it. */
const { CRM_SOURCES, CRM_MAPPINGS_DIR } = ownSettings.get('contacts') ?? {};
const settings = z.object({
  CRM_SOURCES,
  CRM_MAPPINGS_DIR,
  SOURCES_DATABASE_URL: url('postgres', 'postgresql').optional(),
});
const command = createCommand({
  name: 'pnpm dictionary',
  about:
    'Prints the data dictionary as Markdown: what is read of the tables that Airbyte lands, column by column. With --check, compares a database with it; the exit code is 1 if something cannot be read.',
  settings,
})
  .option('--check <url>', 'a PostgreSQL server with landed tables')
  .option('--sources <list>', 'in place of CRM_SOURCES: SOURCE=SCHEMA, separated by commas')
  .option('--mappings <folder>', 'in place of CRM_MAPPINGS_DIR: a folder with mapping files of your own');
const { check, sources, mappings } = parseCommandLine(command, process.argv.slice(2)).opts<{
  check?: string;
  sources?: string;
  mappings?: string;
}>();

const given = parseSettings(
  settings,
  overrideSettings(process.env, {
    ...(sources !== undefined && { CRM_SOURCES: sources }),
    ...(mappings !== undefined && { CRM_MAPPINGS_DIR: givenPath(mappings) }),
    ...(check !== undefined && { SOURCES_DATABASE_URL: check }),
  }),
);
if (!given.ok) fail(given.errors);
else await run(given.settings as Given);

interface Given {
  readonly CRM_SOURCES?: readonly { readonly system: string; readonly schema: string; readonly prefix: string }[];
  readonly CRM_MAPPINGS_DIR?: string;
  readonly SOURCES_DATABASE_URL?: string;
}

function fail(lines: readonly string[]): void {
  for (const line of lines) console.error(withoutSecrets(line));
  process.exitCode = exitCodes.failed;
}

async function run({
  CRM_SOURCES: at = [],
  CRM_MAPPINGS_DIR: folder,
  SOURCES_DATABASE_URL: url,
}: Given): Promise<void> {
  const { dataDictionary } = await import('./common/modules.ts');
  try {
    if (check === undefined || url === undefined) {
      process.stdout.write(dataDictionary().page(folder));
      return;
    }
    if (at.length === 0) return fail(['CRM_SOURCES or --sources must say which source is in which schema']);
    const { lines, problems } = await dataDictionary().check({ url, at, folder });
    for (const line of lines) console.log(line);
    if (problems.length > 0) fail(problems);
    else console.log('Everything that the dictionary demands is there.');
  } catch (error) {
    const isExpected = error instanceof Error && ['UnusableInputError', 'LandedError'].includes(error.name);
    if (!isExpected) throw error;
    fail(error.message.split('\n'));
  }
}

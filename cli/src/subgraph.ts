import { pathToFileURL } from 'node:url';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { Argument } from 'commander';
import { firstSubgraphPort, subgraphFile, subgraphNames } from './common/programs.ts';
import { findRunning } from './common/running-file.ts';
import { offerDatabase, readToolSettings } from './common/settings.ts';
import { allSubgraphSettings } from './common/subgraph-settings.ts';

/** `pnpm subgraph NAME`: runs one subgraph on DATABASE_URL or on the database of a running `start`. */
const last = firstSubgraphPort + subgraphNames.length - 1;
const command = createCommand({
  name: 'pnpm subgraph',
  about: `Serves one subgraph on DATABASE_URL, or on the database of a running pnpm start. The default ports are ${firstSubgraphPort} to ${last}, in the order below.`,
  settings: allSubgraphSettings,
}).addArgument(new Argument('<name>', 'the subgraph').choices(subgraphNames));
const [name] = parseCommandLine(command, process.argv.slice(2)).processedArgs as [string];

const running = await findRunning(readToolSettings().DATA_DIR);
if (running) offerDatabase(running.databaseUrl);
await import(pathToFileURL(subgraphFile(name)).href);

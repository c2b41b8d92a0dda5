import { pathToFileURL } from 'node:url';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { subgraphSettings } from '@sophia/subgraph-kit/settings';
import { Argument } from 'commander';
import { firstSubgraphPort, subgraphFile, subgraphNames } from './common/programs.ts';
import { findRunning } from './common/running-file.ts';
import { offerDatabase, readToolSettings } from './common/settings.ts';

/** `pnpm subgraph NAME`: one subgraph alone, on the database of DATABASE_URL or of a running `start`. */
const last = firstSubgraphPort + subgraphNames.length - 1;
const command = createCommand({
  name: 'pnpm subgraph',
  about: `Serves one subgraph alone, on DATABASE_URL or on the database of a running start. They have the ports ${firstSubgraphPort} to ${last} unless PORT says otherwise, in the order in which they are listed below.`,
  settings: subgraphSettings({ port: firstSubgraphPort }),
}).addArgument(new Argument('<name>', 'which one').choices(subgraphNames));
const [name] = parseCommandLine(command, process.argv.slice(2)).processedArgs as [string];

const running = await findRunning(readToolSettings().DATA_DIR);
if (running) offerDatabase(running.databaseUrl);
await import(pathToFileURL(subgraphFile(name)).href);

import { pathToFileURL } from 'node:url';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { Argument } from 'commander';
import { keptSecret, secretFiles } from './common/kept-secret.ts';
import { firstSubgraphPort, subgraphFile, subgraphNames } from './common/programs.ts';
import { findRunning } from './common/running-file.ts';
import { offerSettings, readToolSettings } from './common/settings.ts';
import { allSubgraphSettings } from './common/subgraph-settings.ts';

/** `pnpm subgraph NAME`: runs one subgraph on DATABASE_URL or on the database of a running `start`. */
const last = firstSubgraphPort + subgraphNames.length - 1;
const command = createCommand({
  name: 'pnpm subgraph',
  about: `Serves one subgraph on DATABASE_URL, or on the database of a running pnpm start. The default ports are ${firstSubgraphPort} to ${last}, in the order below.`,
  settings: allSubgraphSettings,
}).addArgument(new Argument('<name>', 'the subgraph').choices(subgraphNames));
const [name] = parseCommandLine(command, process.argv.slice(2)).processedArgs as [string];

const { DATA_DIR } = readToolSettings();
const running = await findRunning(DATA_DIR);
if (running) {
  offerSettings({
    DATABASE_URL: running.databaseUrl,
    ALERT_SECRET_KEYS: await keptSecret(DATA_DIR, secretFiles.alerts),
    WEBHOOK_SECRET_KEYS: await keptSecret(DATA_DIR, secretFiles.webhooks),
  });
}
await import(pathToFileURL(subgraphFile(name)).href);

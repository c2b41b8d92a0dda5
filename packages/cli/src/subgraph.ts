import { pathToFileURL } from 'node:url';
import { subgraphFile, subgraphNames } from './programs.ts';
import { findRunning } from './running-file.ts';
import { offerDatabase, readToolSettings } from './settings.ts';

/** `pnpm subgraph NAME`: one subgraph alone, on the database of DATABASE_URL or of a running `start`. */
const [given, ...rest] = process.argv.slice(2).filter((arg) => arg !== '--');
const name = subgraphNames.find((known) => known === given);

if (name === undefined || rest.length > 0) {
  const problem =
    given === undefined
      ? 'A name is needed'
      : rest.length > 0
        ? 'One name at a time'
        : `There is no subgraph "${given}"`;
  console.error(`${problem}.\n\nUsage: pnpm subgraph NAME\n\nNAME is one of ${subgraphNames.join(', ')}.`);
  process.exitCode = 2;
} else {
  const running = await findRunning(readToolSettings().DATA_DIR);
  if (running) offerDatabase(running.databaseUrl);
  await import(pathToFileURL(subgraphFile(name)).href);
}

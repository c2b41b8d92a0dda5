import { readFile, rename, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { composeSupergraph, messageLine } from './compose/compose-supergraph.ts';
import { InvalidConfig, readSchemas, readSupergraphConfig } from './compose/supergraph-config.ts';

const root = resolve(import.meta.dirname, '../..');

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof InvalidConfig)) throw error;
  return fail(...error.lines);
});

async function main(): Promise<number> {
  const flags = readFlags();
  const subgraphs = await readSchemas(flags.config, await readSupergraphConfig(flags.config));
  const composition = composeSupergraph(subgraphs);
  if (!composition.ok) return fail(...composition.errors.map(messageLine));
  const hints = composition.hints.map(messageLine);
  for (const hint of hints) console.error(`hint ${hint}`);
  if (hints.length > 0 && !flags.allowHints)
    return fail(`${hints.length} composition hints; resolve them, or pass --allow-hints`);
  return flags.check ? check(flags.out, composition.supergraph) : write(flags.out, composition.supergraph);
}

interface Flags {
  config: string;
  out: string;
  check: boolean;
  allowHints: boolean;
}

function readFlags(): Flags {
  const about = 'Composes the subgraphs of a supergraph.yaml into one supergraph file.';
  const command = createCommand({ name: 'pnpm compose', about })
    .option('--config <file>', "the configuration, in Rover's format", fromRoot('supergraph.yaml'))
    .option('--out <file>', 'where to write the supergraph', fromRoot('gateway/supergraph.graphql'))
    .option('--check', 'write nothing; fail when the file is not what would be written', false)
    .option('--allow-hints', 'print composition hints without failing', false);
  return parseCommandLine(command, process.argv.slice(2)).opts();
}

/** As a path that a person who called the command can read. */
function fromRoot(path: string): string {
  return relative(process.cwd(), resolve(root, path));
}

async function check(file: string, supergraph: string): Promise<number> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === supergraph) return 0;
  return fail(`${relative(process.cwd(), file)} is stale: run \`pnpm compose\` and commit the result`);
}

/** Renaming makes the change at once, for a gateway that watches the file. */
async function write(file: string, supergraph: string): Promise<number> {
  const partial = `${file}.${process.pid}.partial`;
  await writeFile(partial, supergraph);
  await rename(partial, file);
  console.info(`Wrote ${relative(process.cwd(), file)}`);
  return 0;
}

function fail(...lines: readonly string[]): number {
  for (const text of lines) console.error(text);
  return 1;
}

import { execFile } from 'node:child_process';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { createCommand, parseCommandLine } from '@sophia/settings';
import { buildSchema } from 'graphql';
import {
  breakingChanges,
  clientFileNames,
  leadsTo,
  nextChangelog,
  type Published,
  possibleTypesText,
  schemaTexts,
} from './app/client-files.ts';
import { composeSupergraph, messageLine, type SubgraphDefinition } from './compose/compose-supergraph.ts';
import { InvalidConfig, readContracts, readSchemas, readSupergraphConfig } from './compose/supergraph-config.ts';
import { InvalidContract } from './contracts/invalid-contract.ts';
import { undatedDeprecations } from './contracts/removal-dates.ts';

const root = resolve(import.meta.dirname, '../..');

process.exitCode = await main().catch((error: unknown) => {
  if (error instanceof InvalidConfig) return fail(...error.lines);
  if (error instanceof InvalidContract) return fail(...error.problems.map((problem) => `INVALID_CONTRACT: ${problem}`));
  throw error;
});

async function main(): Promise<number> {
  const flags = readFlags();
  const subgraphs = await readSchemas(flags.config, await readSupergraphConfig(flags.config));
  const composition = composeSupergraph(flags.hostsByName ? subgraphs.map(onHostOfItsName) : subgraphs);
  if (!composition.ok) return fail(...composition.errors.map(messageLine));
  const hints = composition.hints.map(messageLine);
  for (const hint of hints) console.error(`hint ${hint}`);
  if (hints.length > 0 && !flags.allowHints)
    return fail(`${hints.length} composition hints; resolve them, or pass --allow-hints`);
  const { api, contracts } = schemaTexts(composition.supergraph, await readContracts(flags.config));
  const files = new Map([[flags.out, composition.supergraph]]);
  if (flags.forClients !== undefined) {
    const undated = undatedDeprecations(buildSchema(api));
    if (undated.length > 0) return fail(...undated);
    await addClientFiles(files, flags.forClients, api, flags.check);
    for (const [contract, schema] of contracts) {
      const folder = join(flags.forClients, contract);
      const breaks = flags.allowBreaking ? [] : await breaksOf(folder, schema);
      if (breaks.length > 0) return fail(...breaks.map((change) => breakOf(contract, change)));
      await addClientFiles(files, folder, schema, flags.check);
    }
  }
  return flags.check ? check(files) : write(files);
}

interface Flags {
  config: string;
  out: string;
  check: boolean;
  allowHints: boolean;
  allowBreaking: boolean;
  hostsByName: boolean;
  forClients?: string;
}

function readFlags(): Flags {
  const about = 'Composes the subgraphs of a supergraph.yaml into one supergraph file.';
  const command = createCommand({ name: 'pnpm compose', about })
    .option('--config <file>', "the configuration, in Rover's format", fromRoot('supergraph.yaml'))
    .option('--out <file>', 'where to write the supergraph', fromRoot('gateway/supergraph.graphql'))
    .option('--for-clients <folder>', 'also write the API schema, its changelog and the possible types to this folder')
    .option('--check', 'write nothing; fail if a file is stale', false)
    .option('--allow-breaking', 'let a contract change in a way that breaks its clients', false)
    .option('--hosts-by-name', 'use the name of each subgraph as the host of its routing URL, as in containers', false)
    .option('--allow-hints', 'print composition hints without failing', false);
  return parseCommandLine(command, process.argv.slice(2)).opts();
}

function onHostOfItsName(subgraph: SubgraphDefinition): SubgraphDefinition {
  const url = new URL(subgraph.routingUrl);
  url.hostname = subgraph.name;
  return { ...subgraph, routingUrl: url.href };
}

/** Returns the path as the user would write it. */
function fromRoot(path: string): string {
  return relative(process.cwd(), resolve(root, path));
}

/** Adds the files for clients. The changelog continues the committed one, so that composing twice adds nothing. */
async function addClientFiles(
  files: Map<string, string>,
  folder: string,
  schema: string,
  isCheck: boolean,
): Promise<void> {
  const at = (name: keyof typeof clientFileNames) => join(folder, clientFileNames[name]);
  files.set(at('schema'), schema);
  files.set(at('possibleTypes'), possibleTypesText(schema));
  const present = await readFile(at('changelog'), 'utf8').catch(() => '');
  // The schema before a committed changelog is unknown, so only its end can be checked.
  const changelog =
    isCheck && leadsTo(present, schema) ? present : await nextChangelog(await published(folder), schema, new Date());
  files.set(at('changelog'), changelog);
}

async function breaksOf(folder: string, schema: string): Promise<string[]> {
  const before = await published(folder);
  return before ? breakingChanges(before, schema, new Date()) : [];
}

function breakOf(contract: string, change: string): string {
  const remedy = 'Deprecate it with the day of its removal and wait for that day, or pass --allow-breaking';
  return `BREAKS_CONTRACT: ${change}. That breaks clients of the contract "${contract}". ${remedy}`;
}

/** Returns the committed file; without Git, the one on disk. */
async function published(folder: string): Promise<Published | undefined> {
  const read = async (name: keyof typeof clientFileNames): Promise<string> => {
    const path = join(folder, clientFileNames[name]);
    const committed = promisify(execFile)('git', ['show', `HEAD:./${basename(path)}`], {
      cwd: dirname(path),
      maxBuffer: 64 * 1024 * 1024,
    });
    return committed.then(
      ({ stdout }) => stdout,
      () => readFile(path, 'utf8').catch(() => ''),
    );
  };
  const [schema, changelog] = [await read('schema'), await read('changelog')];
  return schema === '' ? undefined : { schema, changelog };
}

async function check(files: ReadonlyMap<string, string>): Promise<number> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    const present = await readFile(file, 'utf8').catch(() => undefined);
    if (present !== text) stale.push(relative(process.cwd(), file));
  }
  return fail(...stale.map((file) => `${file} is stale: run \`pnpm compose\` and commit the result`));
}

/** Renames atomically, for a gateway that watches the file. */
async function write(files: ReadonlyMap<string, string>): Promise<number> {
  for (const [file, text] of files) {
    const partial = `${file}.${process.pid}.partial`;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(partial, text);
    await rename(partial, file);
    console.info(`Wrote ${relative(process.cwd(), file)}`);
  }
  return 0;
}

function fail(...lines: readonly string[]): number {
  for (const text of lines) console.error(text);
  return lines.length > 0 ? 1 : 0;
}

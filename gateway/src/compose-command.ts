import { readFile, rename, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { composeSupergraph, messageLine } from './compose/compose-supergraph.ts';
import { InvalidConfig, readSchemas, readSupergraphConfig } from './compose/supergraph-config.ts';

const root = resolve(import.meta.dirname, '../..');

const usage = `Composes the subgraphs of a supergraph.yaml into one supergraph file.

  --config FILE    the configuration, in Rover's format (supergraph.yaml)
  --out FILE       where to write the supergraph (gateway/supergraph.graphql)
  --check          write nothing; fail when the file is not what would be written
  --allow-hints    print composition hints without failing`;

process.exitCode = await main().catch((error: unknown) => {
  if (!(error instanceof InvalidConfig)) throw error;
  return fail(...error.lines);
});

async function main(): Promise<number> {
  const flags = readFlags();
  if (typeof flags === 'number') return flags;
  const subgraphs = await readSchemas(flags.config, await readSupergraphConfig(flags.config));
  const composition = composeSupergraph(subgraphs);
  if (!composition.ok) return fail(...composition.errors.map(messageLine));
  const hints = composition.hints.map(messageLine);
  for (const hint of hints) console.error(`hint ${hint}`);
  if (hints.length > 0 && !flags['allow-hints'])
    return fail(`${hints.length} composition hints; resolve them, or pass --allow-hints`);
  return flags.check ? check(flags.out, composition.supergraph) : write(flags.out, composition.supergraph);
}

function readFlags() {
  try {
    const { values } = parseArgs({
      options: {
        config: { type: 'string', default: resolve(root, 'supergraph.yaml') },
        out: { type: 'string', default: resolve(root, 'gateway/supergraph.graphql') },
        check: { type: 'boolean', default: false },
        'allow-hints': { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (!values.help) return values;
    console.info(usage);
    return 0;
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
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

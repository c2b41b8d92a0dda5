import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, relative, resolve } from 'node:path';
import { z } from 'zod';
import type { SchemaFile, SubgraphDefinition } from './compose-supergraph.ts';

const httpUrl = () => z.url({ protocol: /^https?$/, error: 'must be an http or https URL' });

const configSchema = z.strictObject({
  federation_version: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((version) => /^=?2(\.|$)/.test(version), 'must be a version of Federation 2')
    .optional(),
  // An extension of Rover's format. Rover ignores it: it requests the whole schema from the running subgraphs.
  shared_schema: z.strictObject({ file: z.string() }).optional(),
  // Another one: the names of contracts, whose files are written beside those of the API schema.
  contracts: z
    .array(z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case letters, digits and hyphens'))
    .optional(),
  subgraphs: z
    .record(
      z.string(),
      z.strictObject({
        routing_url: httpUrl(),
        schema: z
          .strictObject({ file: z.string().optional(), subgraph_url: httpUrl().optional() })
          .refine(({ file, subgraph_url }) => (file === undefined) !== (subgraph_url === undefined), {
            error: 'must have either file or subgraph_url',
          }),
      }),
    )
    .refine((subgraphs) => Object.keys(subgraphs).length > 0, 'must name at least one subgraph'),
});

export interface ConfiguredSubgraph {
  readonly name: string;
  readonly routingUrl: string;
  /** Absolute path of its schema file. */
  readonly schemaFile?: string;
  /** Absolute path of the file that its schema begins with. */
  readonly sharedFile?: string;
  /** URL of the running subgraph, which serves its schema. */
  readonly schemaUrl: string;
}

/** Error with one line for each problem. */
export class InvalidConfig extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('; '));
    this.name = 'InvalidConfig';
    this.lines = lines;
  }
}

/** Reads a supergraph.yaml (Rover's format and `shared_schema`) without its schemas. Rejects with `InvalidConfig`. */
export async function readSupergraphConfig(path: string): Promise<readonly ConfiguredSubgraph[]> {
  const config = await parseConfig(path, await readText(path, 'the supergraph configuration'));
  const exactVersion = /^=(2\..+)$/.exec(config.federation_version ?? '')?.[1];
  const installed = installedVersion();
  if (exactVersion !== undefined && exactVersion !== installed) {
    throw new InvalidConfig([`${path}: federation_version is ${exactVersion}, but ${installed} is installed`]);
  }
  const folder = dirname(resolve(path));
  return Object.entries(config.subgraphs).map(([name, { routing_url: routingUrl, schema }]) => ({
    name,
    routingUrl,
    schemaFile: schema.file === undefined ? undefined : resolve(folder, schema.file),
    sharedFile: config.shared_schema && resolve(folder, config.shared_schema.file),
    schemaUrl: schema.subgraph_url ?? routingUrl,
  }));
}

/** Reads the names of the contracts in a supergraph.yaml. Rejects with `InvalidConfig`. */
export async function readContracts(path: string): Promise<readonly string[]> {
  const { contracts = [] } = await parseConfig(path, await readText(path, 'the supergraph configuration'));
  return contracts;
}

/** Reads the schema files of configured subgraphs. Rejects with `InvalidConfig`. */
export async function readSchemas(
  path: string,
  configured: readonly ConfiguredSubgraph[],
): Promise<readonly SubgraphDefinition[]> {
  const subgraphs = await Promise.allSettled(
    configured.map(async ({ name, routingUrl, schemaFile: file, sharedFile }) => {
      if (file === undefined) {
        const reason = 'its schema has a subgraph_url; use a file';
        throw new InvalidConfig([`${path}: subgraphs.${name}: ${reason}`]);
      }
      const shared = sharedFile === undefined ? undefined : await readSchema(sharedFile, 'the shared schema');
      return { name, routingUrl, ...(await readSchema(file, `the schema of subgraph "${name}"`)), shared };
    }),
  );
  const failed = subgraphs.filter((result) => result.status === 'rejected');
  if (failed.length > 0) throw new InvalidConfig([...new Set(failed.map(({ reason }) => String(reason.message)))]);
  return subgraphs.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

async function readSchema(path: string, what: string): Promise<SchemaFile> {
  return { sdl: await readText(path, what), file: relative(process.cwd(), path) };
}

async function readText(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new InvalidConfig([`${path}: ${what} cannot be read: ${reason}`]);
  });
}

async function parseConfig(path: string, text: string): Promise<z.output<typeof configSchema>> {
  // Imported lazily: a gateway with a composed supergraph reads no YAML.
  const { parse, YAMLParseError } = await import('yaml');
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [first = ''] = error.message.split('\n');
    throw new InvalidConfig([`${path}: ${first.replace(/:$/, '')}`]);
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidConfig(
    parsed.error.issues.map((issue) => `${path}: ${issue.path.join('.') || 'the file'}: ${issue.message}`),
  );
}

function installedVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)('@apollo/composition/package.json');
  return version;
}

import { readFile } from 'node:fs/promises';
import { dirname, relative, resolve } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { SubgraphDefinition } from './compose-supergraph.ts';

const configSchema = z.strictObject({
  federation_version: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((version) => /^=?2(\.|$)/.test(version), 'must be a version of Federation 2')
    .optional(),
  subgraphs: z
    .record(
      z.string(),
      z.strictObject({
        routing_url: z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }),
        schema: z.strictObject({ file: z.string() }),
      }),
    )
    .refine((subgraphs) => Object.keys(subgraphs).length > 0, 'must name at least one subgraph'),
});

export interface SupergraphConfig {
  readonly subgraphs: readonly SubgraphDefinition[];
  /** The federation version asked for with `=`, to the letter. */
  readonly exactVersion?: string;
}

/** One line for each thing that is wrong. */
export class InvalidConfig extends Error {
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.name = 'InvalidConfig';
    this.lines = lines;
  }
}

/** Reads a supergraph.yaml (Rover's format) and the schemas that it names, relative to it. Rejects with `InvalidConfig`. */
export async function readSupergraphConfig(path: string): Promise<SupergraphConfig> {
  const config = parseConfig(path, await readText(path, 'the supergraph configuration'));
  const folder = dirname(resolve(path));
  const subgraphs = await Promise.allSettled(
    Object.entries(config.subgraphs).map(async ([name, { routing_url: routingUrl, schema }]) => {
      const file = resolve(folder, schema.file);
      const sdl = await readText(file, `the schema of subgraph "${name}"`);
      return { name, routingUrl, sdl, file: relative(process.cwd(), file) || schema.file };
    }),
  );
  const failed = subgraphs.filter((result) => result.status === 'rejected');
  if (failed.length > 0) throw new InvalidConfig(failed.map(({ reason }) => String(reason.message)));
  return {
    subgraphs: subgraphs.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : [])),
    exactVersion: /^=(2\..+)$/.exec(config.federation_version ?? '')?.[1],
  };
}

async function readText(path: string, what: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const reason = error.code === 'ENOENT' ? 'there is no such file' : error.message;
    throw new InvalidConfig([`${path}: ${what} cannot be read: ${reason}`]);
  });
}

function parseConfig(path: string, text: string): z.output<typeof configSchema> {
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

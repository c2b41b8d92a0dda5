import { createHash } from 'node:crypto';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, type GraphQLSchema, isAbstractType, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { inOneLine } from '../common/one-line.ts';
import { apiSchemaOf, readSupergraph } from '../generation/load-supergraph.ts';

/** Names of the files for clients, in their folder. */
export const clientFileNames = {
  schema: 'schema.graphql',
  possibleTypes: 'possible-types.json',
  changelog: 'CHANGELOG.md',
} as const;

const changelogHead = `# Changes of the API

The newest first. A section is headed by the day and the schema that it leads to.
`;

/** Returns the schema that clients see, as text with sorted types. */
export function apiSchemaText(supergraph: string): string {
  return `${printSchema(lexicographicSortSchema(apiSchemaOf(readSupergraph(supergraph).supergraph, parse(supergraph))))}\n`;
}

/** Returns the object types of every interface and union, in the format of Apollo Client's cache. */
export function possibleTypesText(schemaText: string): string {
  const schema = buildSchema(schemaText);
  const abstract = Object.values(schema.getTypeMap()).filter(isAbstractType);
  const names = abstract.map(({ name }) => [name, possibleNames(schema, name)] as const);
  return `${JSON.stringify(Object.fromEntries(names), null, 2)}\n`;
}

function possibleNames(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name);
  return isAbstractType(type) ? schema.getPossibleTypes(type).map((possible) => possible.name) : [];
}

/** The schema and the changelog that clients have already. */
export interface Published {
  readonly schema: string;
  readonly changelog: string;
}

/** Returns the changelog with a new section for the changes; the published one if there are none. */
export async function nextChangelog(published: Published | undefined, schema: string, today: Date): Promise<string> {
  const head = `## ${today.toISOString().slice(0, 10)} · ${fingerprintOf(schema)}`;
  if (!published) return `${changelogHead}\n${head}\n\nThe first schema.\n`;
  if (published.schema === schema) return published.changelog;
  const changes = await diff(buildSchema(published.schema), buildSchema(schema));
  const sections = published.changelog.slice(changelogHead.length);
  return `${changelogHead}\n${head}\n\n${changeLines(changes).join('\n')}\n${sections}`;
}

/** Returns true if the newest section of a changelog ends at this schema. */
export function leadsTo(changelog: string, schema: string): boolean {
  return /^## .*$/m.exec(changelog)?.[0].endsWith(` ${fingerprintOf(schema)}`) ?? false;
}

const kinds = [
  [CriticalityLevel.Breaking, 'Breaking'],
  [CriticalityLevel.Dangerous, 'Dangerous'],
  [CriticalityLevel.NonBreaking, 'Safe'],
] as const;

function changeLines(changes: readonly Change[]): string[] {
  const lines = kinds.flatMap(([level, title]) =>
    changes
      .filter(({ criticality, type }) => criticality.level === level && !type.includes('DESCRIPTION'))
      .map(({ message }) => `- ${title}: ${inOneLine(message)}`)
      .sort(),
  );
  return lines.length > 0 ? lines : ['- Safe: descriptions alone'];
}

function fingerprintOf(schema: string): string {
  return createHash('sha256').update(schema).digest('hex').slice(0, 12);
}

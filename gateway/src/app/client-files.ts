import { createHash } from 'node:crypto';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';
import { inOneLine } from '../common/one-line.ts';
import { removalDates } from '../contracts/removal-dates.ts';
import { apiSchemaOf, contractSchemaOf, readSupergraph } from '../generation/load-supergraph.ts';

/** Names of the files for clients, in their folder. */
export const clientFileNames = {
  schema: 'schema.graphql',
  possibleTypes: 'possible-types.json',
  changelog: 'CHANGELOG.md',
} as const;

const changelogHead = `# Changes of the API

The newest first. A section is headed by the day and the schema that it leads to.
`;

/** The schemas that clients see, as texts with sorted types. */
export interface SchemaTexts {
  readonly api: string;
  /** By the contract's name. */
  readonly contracts: ReadonlyMap<string, string>;
}

/** Returns the schemas of a supergraph for clients. Throws an `InvalidContract`. */
export function schemaTexts(supergraph: string, contracts: readonly string[]): SchemaTexts {
  const document = parse(supergraph);
  const api = apiSchemaOf(readSupergraph(supergraph).supergraph, document);
  return {
    api: textOf(api),
    contracts: new Map(contracts.map((name) => [name, textOf(contractSchemaOf(name, api, document))])),
  };
}

const textOf = (schema: GraphQLSchema): string => `${printSchema(lexicographicSortSchema(schema))}\n`;

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
  const head = `## ${dayOf(today)} · ${fingerprintOf(schema)}`;
  if (!published) return `${changelogHead}\n${head}\n\nThe first schema.\n`;
  if (published.schema === schema) return published.changelog;
  const changes = await diff(buildSchema(published.schema), buildSchema(schema));
  const sections = published.changelog.slice(changelogHead.length);
  return `${changelogHead}\n${head}\n\n${changeLines(changes).join('\n')}\n${sections}`;
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

/**
 * Returns the changes that break clients of a published contract. Removing what its deprecation announced to be removed by
 * today breaks nobody.
 */
export async function breakingChanges(published: Published, schema: string, today: Date): Promise<string[]> {
  const before = buildSchema(published.schema);
  const announced = removalDates(before);
  const isDue = (path = '') => (announced.get(path) ?? '9999') <= dayOf(today);
  // A type goes with the last field that leads to it.
  const goesToo = (type = '') => usesOf(before, type).length > 0 && usesOf(before, type).every(isDue);
  const changes = await diff(before, buildSchema(schema));
  return changes
    .filter(({ criticality, type, path }) => {
      if (criticality.level !== CriticalityLevel.Breaking) return false;
      return !(isDue(path) || (type === 'TYPE_REMOVED' && goesToo(path)));
    })
    .map(({ message }) => inOneLine(message));
}

/** Returns the paths of the fields that have a type. */
function usesOf(schema: GraphQLSchema, type: string): string[] {
  return Object.values(schema.getTypeMap()).flatMap((owner) =>
    isObjectType(owner) || isInterfaceType(owner) || isInputObjectType(owner)
      ? Object.values(owner.getFields())
          .filter((field) => namedTypeOf(field.type) === type)
          .map(({ name }) => `${owner.name}.${name}`)
      : [],
  );
}

const namedTypeOf = (type: GraphQLType): string => (getNamedType(type) as GraphQLNamedType).name;

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

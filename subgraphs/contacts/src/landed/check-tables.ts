import { type ForeignDatabase, openForeignDatabase } from '@sophia/database';
import type { LandedSchema } from '../connection/settings.ts';
import type { Field } from '../ingest/columns/dictionary.ts';
import { type LandedSource, landedSources } from '../ingest/columns/landed-sources.ts';
import { describeTables } from './describe-tables.ts';
import { LandedError, readForeign } from './landed-error.ts';
import { layoutOf, readingOf } from './layout.ts';
import { findRelations, qualifiedName, type Relation } from './relations.ts';

/** What a check of a database found. */
interface CheckedTables {
  /** How each table will be read. */
  readonly lines: readonly string[];
  /** What keeps tables or values from being read. */
  readonly problems: readonly string[];
}

interface CheckOptions {
  readonly url: string;
  readonly at: readonly LandedSchema[];
  /** Folder of own mapping files. */
  readonly folder: string | undefined;
}

/** Compares a database with the dictionary, without reading rows. Throws UnusableInputError and LandedError. */
export async function checkTables({ url, at, folder }: CheckOptions): Promise<CheckedTables> {
  const known = landedSources(folder);
  await using foreign = openForeignDatabase({ url, name: 'sophia dictionary' });
  const lines: string[] = [];
  const problems: string[] = [];
  for (const schema of at) {
    const source = known.get(schema.system);
    if (!source) {
      problems.push(`there is no source "${schema.system}": there are ${[...known.keys()].join(', ')}`);
      continue;
    }
    const found = await checkSource(foreign, source, schema);
    lines.push(...found.lines);
    problems.push(...found.problems);
  }
  return { lines, problems };
}

async function checkSource(foreign: ForeignDatabase, source: LandedSource, at: LandedSchema): Promise<CheckedTables> {
  const found = await readForeign(foreign, `the schema "${at.schema}"`, (query) => findRelations(query, source, at));
  const present = new Set(found.relations.map(({ table }) => table));
  const absent = source.tables
    .filter((table) => !present.has(table))
    .map(({ id, streams }) => `"${at.schema}" has no table for ${id} (${streams.join(', ')})`);
  const problems = found.relations.flatMap(problemsOf);
  if (found.relations.length === 0) problems.push(`the schema "${at.schema}" has no table of ${source.title}`);
  return { lines: [...describeTables(found), ...absent], problems };
}

function problemsOf(relation: Relation): string[] {
  try {
    const layout = layoutOf(relation);
    const { mapping } = readingOf(
      layout,
      layout.columns.map(({ name }) => name),
    );
    return [...mapping.columns].flatMap(([name, [index = -1]]) => {
      const [field, column] = [relation.table.fields.get(name), layout.columns[index]];
      if (!field || !column || fits(field, column.type)) return [];
      return [
        `${qualifiedName(relation)}.${column.name} is of the type ${column.type}, where ${field.place} expects ${kinds[field.type]}`,
      ];
    });
  } catch (error) {
    if (!(error instanceof LandedError)) throw error;
    return [error.message];
  }
}

const kinds: Record<Field['type'], string> = {
  text: 'a text',
  integer: 'a whole number',
  number: 'a number',
  share: 'a share',
  date: 'a date or time',
};

const numeric = /^(numeric|decimal|bigint|integer|smallint|real|double precision)/;
const texts = /^(character|text|jsonb?|name|uuid|citext)/;

/** A text may hold anything. */
function fits({ type, transform }: Field, column: string): boolean {
  if (type === 'text' || texts.test(column)) return true;
  if (type === 'date') return transform === null ? /^(date|timestamp)/.test(column) : numeric.test(column);
  return numeric.test(column);
}

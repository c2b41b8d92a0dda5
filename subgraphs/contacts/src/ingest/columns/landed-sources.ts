import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reasonOf, UnusableInputError } from '@sophia/ingest';
import { sourcePrecedence } from '../../identity/source-record.ts';
import { dictionary, type Field, type Table, tablesOf } from './dictionary.ts';
import { parseDictionaryFile } from './dictionary-file.ts';

/** A source whose tables are landed in a database. */
export interface LandedSource {
  readonly system: string;
  /** Name for people. */
  readonly title: string;
  readonly tables: readonly Table[];
}

/**
 * Returns the sources that the dictionary knows, and those of an installation's own files. Throws UnusableInputError, with a
 * line for each mistake that names file and line.
 */
export function landedSources(folder: string | undefined): ReadonlyMap<string, LandedSource> {
  const sources = new Map<string, LandedSource>();
  const add = (table: Table, title: string) => {
    const known = sources.get(table.system) ?? { system: table.system, title, tables: [] };
    sources.set(table.system, { ...known, tables: [...known.tables, table] });
  };
  for (const table of dictionary().tables.values())
    if (table.streams.length > 0) add(table, table.title.slice(0, table.title.lastIndexOf(' ')));
  if (folder === undefined) return sources;
  const problems: string[] = [];
  for (const fileName of filesOf(folder)) {
    try {
      const { title, tables } = readOwnFile(join(folder, fileName), fileName);
      const [first] = tables;
      if (first && sources.has(first.system))
        throw new UnusableInputError(`${fileName}:1: there is a source "${first.system}" already`);
      for (const table of tables) add(table, title);
    } catch (error) {
      if (!(error instanceof UnusableInputError)) throw error;
      problems.push(error.message);
    }
  }
  if (problems.length > 0) throw new UnusableInputError(problems.join('\n'));
  return sources;
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => /\.ya?ml$/.test(name))
      .sort();
  } catch (error) {
    throw new UnusableInputError(`the folder ${folder} ${reasonOf(error)}`, { cause: error });
  }
}

function readOwnFile(path: string, fileName: string): { title: string; tables: Table[] } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new UnusableInputError(`${fileName} ${reasonOf(error)}`, { cause: error });
  }
  const file = parseDictionaryFile(text, fileName);
  if (sourcePrecedence.some((each) => each === file.system))
    throw new UnusableInputError(`${fileName}:1: the system "${file.system}" is not free: give it a name of its own`);
  const problems: string[] = [];
  const tables = tablesOf(file).flatMap((table) => {
    const given = asTarget(table);
    if (Array.isArray(given)) problems.push(...given);
    return Array.isArray(given) ? [] : [given];
  });
  if (problems.length > 0) throw new UnusableInputError(problems.join('\n'));
  return { title: file.title, tables };
}

/** Returns a table with all fields of the one whose rows it has, or what is wrong with it. */
function asTarget(table: Table): Table | string[] {
  const target = dictionary().tables.get(table.as);
  if (!target) {
    const known = [...dictionary().tables.keys()].filter((id) => id.startsWith('crm.'));
    return [`${table.place}: as: there is no table "${table.as}": there are ${known.join(', ')}`];
  }
  if (table.streams.length === 0) return [`${table.place}: streams: names no table of the source`];
  const problems = [...table.fields.values()].flatMap((field) => {
    const same = target.fields.get(field.name);
    if (!same)
      return [
        `${field.place}: ${target.id} has no field "${field.name}": it has ${[...target.fields.keys()].join(', ')}`,
      ];
    return same.type === field.type
      ? []
      : [`${field.place}: ${field.name} is of the kind ${same.type}, not ${field.type}`];
  });
  if (problems.length > 0) return problems;
  const fields = [...target.fields.values()].map(
    (field): Field => table.fields.get(field.name) ?? withoutColumn(field),
  );
  return { ...table, fields: new Map(fields.map((field) => [field.name, field])) };
}

/** A field that no column of this table fills. */
const withoutColumn = (field: Field): Field => ({
  ...field,
  labels: [],
  given: [],
  from: [],
  rule: null,
  transform: null,
});

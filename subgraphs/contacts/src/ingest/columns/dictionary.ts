import { readFileSync } from 'node:fs';
import { type SourceSystem, sourcePrecedence } from '../../identity/source-record.ts';
import { type FieldEntry, type FileEntry, parseDictionaryFile, type TableEntry } from './dictionary-file.ts';
import { fieldKinds, type ValueType } from './field-kinds.ts';
import type { Rule, Transform } from './transforms.ts';

/** Tables that CRMs export, as data in `dictionary/`. A new label or language is one more line there. */

/** The name of a field; null for all items of a list; or those items whose field has this text, in any case. */
type JsonStep = string | null | { readonly field: string; readonly is: string };

/**
 * A place inside a column of JSON: `source.author.name`, `contacts.contacts[].id`,
 * `custom_fields[name=Account].display_value`.
 */
export interface JsonPath {
  readonly column: string;
  readonly steps: readonly JsonStep[];
}

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  /** Possible names of its column, best first; its own name comes before all. */
  readonly labels: readonly string[];
  /** The same without its own, as they are written. */
  readonly given: readonly string[];
  /** Places inside columns of JSON that hold the value if no column does. */
  readonly from: readonly JsonPath[];
  readonly transform: Transform | null;
  readonly rule: Rule | null;
  readonly description: string | null;
  /** Who answers for the values, if that is not the owner of the table. */
  readonly owner: string | null;
  /** Where it stands: `salesforce.yaml:12`. */
  readonly place: string;
}

export interface Table {
  /** Name in a mapping: `salesforce.account`. */
  readonly id: string;
  /** Name for people: `Salesforce account`. */
  readonly title: string;
  readonly system: string;
  /** The source of its records. */
  readonly source: SourceSystem;
  /** Stands before the ids of a system that is no source of its own, so that they are not those of another. */
  readonly namespace: string;
  /** The table whose rows its rows are: its own id, or another's. */
  readonly as: string;
  readonly files: readonly string[];
  /** Names of the tables that Airbyte makes of it. */
  readonly streams: readonly string[];
  /** Column that identifies a row of a landed table. */
  readonly key: string | null;
  /** Column that says when a row was written, for a table that Airbyte did not land. */
  readonly watermark: string | null;
  readonly owner: string | null;
  readonly description: string | null;
  /** First characters of its records' ids. */
  readonly idPrefix: string | null;
  /** Sets of columns that only this table has together, in this spelling. One set is enough. */
  readonly spelt: readonly (readonly string[])[];
  /** The same in any spelling. */
  readonly knownBy: readonly (readonly string[])[];
  readonly fields: ReadonlyMap<string, Field>;
  readonly place: string;
}

interface Dictionary {
  readonly tables: ReadonlyMap<string, Table>;
  /** Salesforce's objects of other ids, by the prefix of these. */
  readonly others: ReadonlyMap<string, string>;
}

const fileNames = ['salesforce', 'hubspot', 'sales-tables', 'tables'];

function readDictionary(): Dictionary {
  const tables = new Map<string, Table>();
  const others = new Map<string, string>();
  for (const fileName of fileNames) {
    const name = `${fileName}.yaml`;
    const text = readFileSync(new URL(`../dictionary/${name}`, import.meta.url), 'utf8');
    const file = parseDictionaryFile(text, name);
    for (const table of tablesOf(file)) tables.set(table.id, table);
    for (const [prefix, object] of Object.entries(file.others)) others.set(prefix, object);
  }
  return { tables, others };
}

/** Returns the tables of a file. */
export function tablesOf(file: FileEntry): Table[] {
  const source = sourcePrecedence.find((each) => each === file.system);
  return Object.entries(file.tables).map(([name, entry]) => {
    const id = `${file.system}.${name}`;
    return {
      ...facts(entry),
      id,
      title: `${file.title} ${name}`,
      system: file.system,
      source: source ?? 'crm',
      namespace: source === undefined ? `${file.system}/` : '',
      as: entry.as ?? id,
      owner: entry.owner ?? file.owner,
      fields: new Map(fieldsOf(entry).map((field) => [field.name, field])),
    };
  });
}

const facts = (entry: TableEntry) => ({
  files: entry.files,
  streams: entry.streams,
  key: entry.key,
  watermark: entry.watermark,
  description: entry.description,
  idPrefix: entry['id-prefix'],
  spelt: entry.spelt,
  knownBy: entry['known-by'],
  place: entry.place,
});

const fieldsOf = (entry: TableEntry): Field[] =>
  fieldKinds.flatMap((type) => Object.entries(entry[type]).map(([name, field]) => fieldOf(name, type, field)));

const fieldOf = (name: string, type: ValueType, { labels, from, ...entry }: FieldEntry): Field => ({
  ...entry,
  name,
  type,
  labels: [name, ...labels].map(foldLabel),
  given: labels,
  from: from.map(pathOf),
});

function pathOf(text: string): JsonPath {
  const [column = '', ...steps] = text.split('.').flatMap((part): JsonStep[] => {
    const [, name = part, list, field, is] = /^([^[]*)(\[(?:([^=\]]+)=([^\]]+))?\])?$/.exec(part) ?? [];
    if (list === undefined) return [name];
    return [name, field !== undefined && is !== undefined ? { field, is: is.toLowerCase() } : null];
  });
  return { column: String(column), steps };
}

/** Folds a column name for comparison: `Units_Managed__c`, `properties_units_managed` and `Units managed` are equal. */
export const foldLabel = (name: string): string =>
  name
    .normalize('NFKD')
    .trim()
    .toLowerCase()
    .replace(/^properties_/, '')
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

let known: Dictionary | undefined;

/** Returns all tables by id, and the objects of Salesforce's other ids. Reads the files on the first call. */
export function dictionary(): Dictionary {
  known ??= readDictionary();
  return known;
}

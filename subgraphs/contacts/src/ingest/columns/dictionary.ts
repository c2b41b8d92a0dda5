import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** Tables that CRMs export, as data in `dictionary/`. A new label or language is one more line there. */

const valueTypes = ['text', 'integer', 'number', 'share', 'date'] as const;
export type ValueType = (typeof valueTypes)[number];

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  /** Possible names of its column, best first; its own name comes before all. */
  readonly labels: readonly string[];
}

export interface Table {
  /** Name in a mapping: `salesforce.account`. */
  readonly id: string;
  /** Name for people: `Salesforce account`. */
  readonly title: string;
  readonly system: 'salesforce' | 'hubspot' | 'crm';
  readonly files: readonly string[];
  /** First characters of its records' ids. */
  readonly idPrefix: string | null;
  /** Sets of columns that only this table has together, in this spelling. One set is enough. */
  readonly spelt: readonly (readonly string[])[];
  /** The same in any spelling. */
  readonly knownBy: readonly (readonly string[])[];
  readonly fields: ReadonlyMap<string, Field>;
}

const fieldsEntry = z.record(z.string(), z.array(z.string())).default({});
const columnSets = z.array(z.array(z.string()).min(1)).default([]);
const tableEntry = z.strictObject({
  files: z.array(z.string()).default([]),
  'id-prefix': z.string().length(3).nullable().default(null),
  spelt: columnSets,
  'known-by': columnSets,
  text: fieldsEntry,
  integer: fieldsEntry,
  number: fieldsEntry,
  share: fieldsEntry,
  date: fieldsEntry,
});
const dictionaryFile = z.strictObject({
  system: z.enum(['salesforce', 'hubspot', 'crm']),
  title: z.string(),
  tables: z.record(z.string(), tableEntry),
  others: z.record(z.string(), z.string()).default({}),
});

const fileNames = ['salesforce', 'hubspot', 'sales-tables', 'tables'];

function readDictionary() {
  const tables = new Map<string, Table>();
  const others = new Map<string, string>();
  for (const fileName of fileNames) {
    const url = new URL(`../dictionary/${fileName}.yaml`, import.meta.url);
    const { system, title, ...file } = dictionaryFile.parse(parse(readFileSync(url, 'utf8'), { merge: true }));
    for (const [name, entry] of Object.entries(file.tables)) {
      const table = tableOf(`${system}.${name}`, `${title} ${name}`, system, entry);
      tables.set(table.id, table);
    }
    for (const [prefix, object] of Object.entries(file.others)) others.set(prefix, object);
  }
  return { tables, others };
}

function tableOf(id: string, title: string, system: Table['system'], entry: z.infer<typeof tableEntry>): Table {
  const fields = valueTypes.flatMap((type) =>
    Object.entries(entry[type]).map(
      ([name, labels]): Field => ({ name, type, labels: [name, ...labels].map(foldLabel) }),
    ),
  );
  return {
    id,
    title,
    system,
    files: entry.files,
    idPrefix: entry['id-prefix'],
    spelt: entry.spelt,
    knownBy: entry['known-by'],
    fields: new Map(fields.map((field) => [field.name, field])),
  };
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

let known: ReturnType<typeof readDictionary> | undefined;

/** Returns all tables by id, and the objects of Salesforce's other ids. Reads the files on the first call. */
export function dictionary(): ReturnType<typeof readDictionary> {
  known ??= readDictionary();
  return known;
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

/** What is known of the tables that CRMs export: data, in `dictionary/`, so that a label or a language is one more line. */

const valueTypes = ['text', 'integer', 'number', 'share', 'date'] as const;
export type ValueType = (typeof valueTypes)[number];

export interface Field {
  readonly name: string;
  readonly type: ValueType;
  /** What a column of it may be called, the best first, its own name before all. */
  readonly labels: readonly string[];
}

export interface Table {
  /** As a mapping names it: `salesforce.account`. */
  readonly id: string;
  /** In words: `Salesforce account`. */
  readonly title: string;
  readonly system: 'salesforce' | 'hubspot' | 'crm';
  readonly files: readonly string[];
  /** What the ids of its records begin with. */
  readonly idPrefix: string | null;
  /** Columns that only such a table has together, in this spelling; any of the sets will do. */
  readonly spelt: readonly (readonly string[])[];
  /** The same, whatever the columns are called. */
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

/** The name under which columns are compared: `Units_Managed__c`, `properties_units_managed` and `Units managed` are one. */
export const foldLabel = (name: string): string =>
  name
    .normalize('NFKD')
    .trim()
    .toLowerCase()
    .replace(/^properties_/, '')
    .replace(/__c$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '');

let known: ReturnType<typeof readDictionary> | undefined;

/** All tables by their ids, and what Salesforce's other ids belong to. Read once, when a load first asks. */
export function dictionary(): ReturnType<typeof readDictionary> {
  known ??= readDictionary();
  return known;
}

import { UnusableInputError } from '@sophia/ingest';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fieldKinds } from './field-kinds.ts';
import { ruleNames, transformNames } from './transforms.ts';

/** A file of the dictionary, as it is written in YAML. */

const name = z.string().min(1);
const text = z.string().min(1).nullable().default(null);
const fieldFacts = z.strictObject({
  /** Other names of its column. */
  labels: z.array(z.string()).default([]),
  /** Places inside columns of JSON. */
  from: z
    .array(z.string().regex(/^[^.]+\.[^.]+|\[\]/, 'expected a place inside a column, such as source.subject'))
    .default([]),
  transform: z.enum(transformNames).nullable().default(null),
  rule: z.enum(ruleNames).nullable().default(null),
  description: text,
  owner: text,
});
/** A field with nothing but labels is written as their list. */
const field = z
  .union([z.array(z.string()).transform((labels) => ({ labels })), z.record(z.string(), z.unknown())])
  .pipe(fieldFacts);
const fields = z.record(z.string(), field).default({});
const columnSets = z.array(z.array(z.string()).min(1)).default([]);
const table = z.strictObject({
  as: text,
  files: z.array(z.string()).default([]),
  streams: z.array(name).default([]),
  key: text,
  watermark: text,
  owner: text,
  description: text,
  'id-prefix': z.string().length(3).nullable().default(null),
  spelt: columnSets,
  'known-by': columnSets,
  text: fields,
  integer: fields,
  number: fields,
  share: fields,
  date: fields,
});
const file = z.strictObject({
  system: z.string().regex(/^[a-z][a-z0-9-]*$/, 'expected a name of small letters, digits and hyphens'),
  title: name,
  owner: text,
  description: text,
  tables: z.record(z.string().regex(/^[a-z][a-z0-9-]*$/), table),
  others: z.record(z.string(), z.string()).default({}),
});

interface Placed {
  /** File and line. */
  readonly place: string;
}
export type FieldEntry = z.output<typeof fieldFacts> & Placed;
type Kinds = { [Kind in (typeof fieldKinds)[number]]: Record<string, FieldEntry> };
export type TableEntry = Omit<z.output<typeof table>, keyof Kinds> & Kinds & Placed;
export interface FileEntry {
  readonly system: string;
  readonly title: string;
  readonly owner: string | null;
  readonly tables: Readonly<Record<string, TableEntry>>;
  readonly others: Readonly<Record<string, string>>;
}

/** Reads a file of the dictionary. Throws UnusableInputError, which names file and line, with all that is wrong. */
export function parseDictionaryFile(text: string, fileName: string): FileEntry {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, merge: true });
  const [broken] = document.errors;
  if (broken) {
    const line = broken.linePos?.[0].line ?? 1;
    throw new UnusableInputError(`${fileName}:${line}: ${broken.message.split('\n', 1)[0]}`);
  }
  const placeOf = (path: readonly PropertyKey[]): string => {
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return `${fileName}:${lines.linePos(node.range[0]).line}`;
    }
    return `${fileName}:1`;
  };
  const parsed = file.safeParse(document.toJS());
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      ({ path, message }) => `${placeOf(path)}: ${path.length > 0 ? `${path.join('.')}: ` : ''}${message}`,
    );
    throw new UnusableInputError(problems.join('\n'));
  }
  const { tables, ...head } = parsed.data;
  return {
    ...head,
    tables: Object.fromEntries(
      Object.entries(tables).map(([id, entry]) => [id, placedTable(entry, ['tables', id], placeOf)]),
    ),
  };
}

function placedTable(
  entry: z.output<typeof table>,
  path: readonly string[],
  placeOf: (path: readonly string[]) => string,
): TableEntry {
  const kinds = fieldKinds.map((kind) => [
    kind,
    Object.fromEntries(
      Object.entries(entry[kind]).map(([id, facts]) => [id, { ...facts, place: placeOf([...path, kind, id]) }]),
    ),
  ]);
  return { ...entry, ...(Object.fromEntries(kinds) as Kinds), place: placeOf(path) };
}

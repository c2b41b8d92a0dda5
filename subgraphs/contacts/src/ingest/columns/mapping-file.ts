import { readFile } from 'node:fs/promises';
import { chosenEncoding, reasonOf, type TextEncoding, UnusableInputError } from '@sophia/ingest';
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument } from 'yaml';
import { type LocaleFormats, localeFormats } from '../values/locale.ts';
import { dictionary, type Table } from './dictionary.ts';

/** A person's choices for a file, which override what is recognised. */
export interface FileChoice {
  table: Table | null;
  encoding: TextEncoding | null;
  locale: LocaleFormats | null;
  /** Field by column name; null for a column to leave out. */
  columns: ReadonlyMap<string, string | null>;
}

/** By path in the input, or by file name. */
export type MappingChoices = ReadonlyMap<string, FileChoice>;

/**
 * Reads a mapping, YAML or JSON: `files: { deals.csv: { table: hubspot.deal, columns: { Value: amount, Note: null } }
 * }`. Throws UnusableInputError with file, line and reason.
 */
export async function readMapping(path: string): Promise<MappingChoices> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new UnusableInputError(`the mapping ${path} ${reasonOf(error)}`, { cause: error });
  }
  return parseMapping(text, path);
}

function parseMapping(text: string, path: string): MappingChoices {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const fail = (message: string, at: unknown): never => {
    const offset = (at as Node | null)?.range?.[0];
    const place = offset === undefined ? '' : `:${lines.linePos(offset).line}`;
    throw new UnusableInputError(`the mapping ${path}${place}: ${message}`);
  };
  const [error] = document.errors;
  if (error)
    throw new UnusableInputError(
      `the mapping ${path}:${error.linePos?.[0].line ?? 1}: ${error.message.split('\n', 1)[0]}`,
    );

  /** Returns the entries of a map. If `known` is given, its keys must be in it. */
  const entries = (node: unknown, what: string, known?: readonly string[]): [string, unknown, unknown][] => {
    if (!isMap(node)) return fail(`${what} must be a map`, node);
    return node.items.map(({ key, value }: Pair<unknown, unknown>) => {
      const name = isScalar(key) ? String(key.value) : '';
      if (known && !known.includes(name)) fail(`${what} has no "${name}": it has ${known.join(', ')}`, key);
      return [name, value, key];
    });
  };
  const textOf = (node: unknown, what: string): string =>
    isScalar(node) && typeof node.value === 'string' ? node.value : fail(`${what} must be a text`, node);
  /** Adds the place to an error that another module throws about a text. */
  const checked = <T>(node: unknown, read: () => T): T => {
    try {
      return read();
    } catch (reason) {
      if (!(reason instanceof UnusableInputError)) throw reason;
      return fail(reason.message, node);
    }
  };

  const fileOf = (node: unknown, name: string): FileChoice => {
    const parts = new Map(
      entries(node, name, ['table', 'encoding', 'locale', 'columns']).map(([key, value]) => [key, value]),
    );
    const [tableNode, encoding, locale] = [parts.get('table'), parts.get('encoding'), parts.get('locale')];
    const { tables } = dictionary();
    const tableId = tableNode === undefined ? null : textOf(tableNode, 'table');
    const table = tableId === null ? null : (tables.get(tableId) ?? null);
    if (tableId !== null && !table)
      fail(`there is no table "${tableId}": there are ${[...tables.keys()].join(', ')}`, tableNode);
    const columns = new Map<string, string | null>();
    for (const [column, value] of parts.has('columns') ? entries(parts.get('columns'), 'columns') : []) {
      const field =
        value === null || (isScalar(value) && value.value === null) ? null : textOf(value, `the field of "${column}"`);
      if (field !== null && table && !table.fields.has(field)) {
        fail(`${table.id} has no field "${field}": it has ${[...table.fields.keys()].join(', ')}`, value);
      }
      if (field !== null && !table) fail(`"${name}" names fields, and so must name its table`, value);
      columns.set(column, field);
    }
    return {
      table,
      encoding: encoding === undefined ? null : checked(encoding, () => chosenEncoding(textOf(encoding, 'encoding'))),
      locale: locale === undefined ? null : checked(locale, () => localeFormats(textOf(locale, 'locale'))),
      columns,
    };
  };

  const choices = new Map<string, FileChoice>();
  for (const [, files] of entries(document.contents, 'it', ['files'])) {
    for (const [name, node] of entries(files, 'files')) choices.set(name, fileOf(node, name));
  }
  return choices;
}

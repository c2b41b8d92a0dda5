import {
  type GraphQLCompositeType,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isUnionType,
  Kind,
} from 'graphql';
import { isJsonObject, type JsonValue } from '../../common/json.ts';
import type { RowFormat, RowSelection } from './row-format.ts';

/**
 * Comma-separated values (RFC 4180). Each selected leaf is a column, named by its way from the row: `owner.fullName`. A list is one
 * cell with its JSON.
 */
export const csv: RowFormat = {
  contentType: 'text/csv; charset=utf-8; header=present',
  writer(row) {
    const columns = columnsOf(row);
    return {
      head: lineOf(columns.map((path) => path.join('.'))),
      line: (value) => lineOf(columns.map((path) => cellOf(valueAt(value, path)))),
    };
  },
};

const lineOf = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function valueAt(row: JsonValue, path: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = row;
  for (const name of path) value = isJsonObject(value) ? value[name] : undefined;
  return value;
}

function cellOf(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? harmless(value) : JSON.stringify(value);
}

/** A spreadsheet runs a text that begins like this as a formula. Numbers, also negative ones, are none. */
const harmless = (text: string): string =>
  /^[=+\-@\t\r]/.test(text) && !/^[+-]?\d+(?:\.\d+)?$/.test(text) ? `'${text}` : text;

type Path = readonly string[];

/** Returns the ways to the selected leaves, in the order of the query, each once. */
function columnsOf({ type, selectionSet, fragments, typeNamed }: RowSelection): Path[] {
  const found = new Map<string, Path>();
  const spread = new Set<string>();

  function collect(of: GraphQLCompositeType, { selections }: RowSelection['selectionSet'], before: Path): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const path = [...before, selection.alias?.value ?? selection.name.value];
        const field = isUnionType(of) ? undefined : of.getFields()[selection.name.value];
        const below = field && getNamedType(field.type);
        const isPart = isCompositeType(below) && !isListType(getNullableType(field?.type));
        if (isPart && selection.selectionSet) collect(below, selection.selectionSet, path);
        else found.set(path.join('.'), path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(typeNamed(selection.typeCondition?.name.value) ?? of, selection.selectionSet, before);
      } else {
        const { value: name } = selection.name;
        const fragment = fragments.get(name);
        const place = [name, ...before].join('.');
        if (!fragment || spread.has(place)) continue;
        spread.add(place);
        collect(typeNamed(fragment.typeCondition.name.value) ?? of, fragment.selectionSet, before);
      }
    }
  }
  collect(type, selectionSet, []);
  return [...found.values()];
}

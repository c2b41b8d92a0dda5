import type { CsvFile } from '@sophia/ingest';
import type { ColumnValues } from './column-values.ts';
import { type ColumnMapping, nested } from './map-columns.ts';

const encodingNames: Record<string, string> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16 (big endian)',
  'windows-1252': 'Windows-1252',
};
const delimiterNames: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const maxNames = 30;

/** Describes in lines of text how a file will be read. */
export function describeMapping(
  path: string,
  { encoding, dialect }: CsvFile,
  { table, header, fields }: ColumnMapping,
  values: ReadonlyMap<string, ColumnValues>,
): string[] {
  const how = encoding.by === 'default' ? ', being no UTF-8' : '';
  const delimiter = delimiterNames[dialect.delimiter] ?? `"${dialect.delimiter}"`;
  const mapped = header.flatMap((name, index) => {
    const field = fields[index]?.name;
    return field === undefined ? [] : [name === field ? name : `${name} → ${field}`];
  });
  const left = header.filter((name, index) => name !== '' && name !== nested && !fields[index]);
  return [
    `${path}: ${table.title} (${table.id}), ${encodingNames[encoding.name] ?? encoding.name}${how}, ${delimiter}`,
    `  reads ${shortened(mapped)}`,
    ...(left.length > 0 ? [`  leaves out ${shortened(left)}`] : []),
    ...[...values].flatMap(([column, { european, ambiguous }]) => [
      ...(european === null ? [] : [`  ${column} is written as in Europe, as "${european}" shows`]),
      ...(ambiguous === null ? [] : [`  ${column} can be read in two ways, as "${ambiguous}": --locale says which`]),
    ]),
  ];
}

function shortened(names: readonly string[]): string {
  const hidden = names.length - maxNames;
  return `${names.slice(0, maxNames).join(', ')}${hidden > 0 ? ` and ${hidden} more` : ''}`;
}

import { cleanText } from '../identity/text.ts';
import { foldLabel, type Table } from '../ingest/columns/dictionary.ts';
import type { Reading } from '../ingest/columns/fields.ts';
import { labelIndex, nested } from '../ingest/columns/map-columns.ts';
import { parseObject } from './parse-object.ts';

const mostValues = 300;
const longestValue = 2_000;

/** Returns the values of columns that no field of the dictionary has, by column; null if there are none. */
export function customValues({ mapping }: Reading, values: readonly string[]): Record<string, string> | null {
  const { table, header, fields } = mapping;
  const custom = new Map<string, string>();
  const paths = new Set([...table.fields.values()].flatMap(({ from }) => from.map(({ column }) => foldLabel(column))));
  const add = (column: string, text: string | undefined) => {
    const name = cleanText(column.replace(/^properties_/, ''), 100);
    const value = cleanText(text, longestValue);
    if (name && value && custom.size < mostValues && !custom.has(name) && isOfPeople(table, name))
      custom.set(name, value);
  };
  for (const [index, column] of header.entries())
    if (!fields[index] && column !== nested && !paths.has(foldLabel(column))) add(column, values[index]);
  const known = labelIndex(table);
  for (const [column, value] of Object.entries(parseObject(values[header.indexOf(nested)])))
    if (!known.has(foldLabel(column)) && value !== null)
      add(column, typeof value === 'object' ? JSON.stringify(value) : String(value));
  return custom.size > 0 ? Object.fromEntries([...custom].sort(([a], [b]) => (a < b ? -1 : 1))) : null;
}

/** HubSpot calculates hundreds of properties by itself, all of which begin alike. */
const isOfPeople = ({ source }: Table, name: string): boolean => source !== 'hubspot' || !name.startsWith('hs_');

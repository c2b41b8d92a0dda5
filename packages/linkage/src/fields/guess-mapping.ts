import { fold } from '../names/fold.ts';
import type { FieldMapping, Row } from './field.ts';

/** Headings by the kind of their field; the first that fits counts. */
const headings: readonly (readonly [pattern: RegExp, kind: FieldMapping['kind']])[] = [
  [/\b(given|first|fore|christian) ?name\b|^(given|first|fname)$|^fname/, 'givenName'],
  [/\b(sur|last|family) ?name\b|^(family|last|lname)$|^lname/, 'familyName'],
  [/\b(e ?)?mail\b/, 'email'],
  [/\b(phone|mobile|tel|telephone|cell|fax)\b/, 'phone'],
  [/\b(dob|birth|born|birthday)\b|\bdate\b/, 'date'],
  [/\b(company|organi[sz]ation|employer|account|firm)( ?name)?$/, 'company'],
  [/\b(post ?code|zip|postal|ssn|soc sec|social security|licen[cs]e|passport|tax|number|no|nr)\b/, 'number'],
  [/\b(state|province|country|gender|sex|region)\b/, 'category'],
  [/\b(full ?|person ?|contact ?)?name$/, 'fullName'],
];

/**
 * Proposes a mapping by the headings of a list: a field for each column, a text unless the heading says otherwise. Columns
 * that are left out, such as ids, are named in `without`; so are those without a value.
 */
export function guessMapping(rows: readonly Row[], without: readonly string[]): FieldMapping[] {
  const columns = Object.keys(rows[0] ?? {}).filter((column) => !without.includes(column));
  return columns
    .filter((column) => rows.some((row) => row[column]?.trim()))
    .map((column) => {
      const heading = fold(column.replace(/([a-z])([A-Z])/g, '$1 $2'));
      return {
        name: column,
        kind: headings.find(([pattern]) => pattern.test(heading))?.[1] ?? 'text',
        columns: [column],
      };
    });
}

import { parseName } from '../names/person-name.ts';
import { type KindName, kinds } from './kinds.ts';

/** One row of a list, by the names of its columns. */
export type Row = Readonly<Record<string, string | null | undefined>>;

/** Kinds of fields. `fullName` stands for two fields: the given name and the family name. */
export const fieldKinds = [...(Object.keys(kinds) as KindName[]), 'fullName'] as const;

/** What is compared, and from which columns it is read. Several columns are read as one text. */
export interface FieldMapping {
  name: string;
  kind: (typeof fieldKinds)[number];
  columns: readonly string[];
}

/** A field of a row, folded. Empty if the row does not say it. */
export interface Field {
  name: string;
  kind: KindName;
  read(row: Row): string;
}

/** Makes the fields of a mapping. */
export function fieldsOf(mapping: readonly FieldMapping[]): Field[] {
  return mapping.flatMap(({ name, kind, columns }): Field[] => {
    const textOf = (row: Row) => columns.flatMap((column) => row[column]?.trim() || []).join(' ');
    if (kind !== 'fullName') return [{ name, kind, read: (row) => kinds[kind].fold(textOf(row)) }];
    return [
      { name: `${name} (given)`, kind: 'givenName', read: (row) => parseName(textOf(row)).given },
      { name: `${name} (family)`, kind: 'familyName', read: (row) => parseName(textOf(row)).family },
    ];
  });
}

import { isNullId } from '../../identity/placeholder.ts';
import { dictionary, foldLabel, type Table } from './dictionary.ts';
import { labelIndex } from './map-columns.ts';

/** What a file shows of itself before it is read. */
export interface FileSample {
  /** Its path in the input. */
  path: string;
  /** The names of its columns, those inside a column `properties` included. */
  columns: readonly string[];
  /** The values of the first rows, by column. */
  values: (column: string) => readonly string[];
}

export type Recognised = { table: Table } | { table: null; because: string };

/**
 * Which table a file holds. Ids of Salesforce say of which object they are, and nothing else is asked. Otherwise its
 * columns say so: those that a table is spelt with before those that it is known by; of several tables the one that
 * has most of the columns, and of equals the one that the file is named after.
 */
export function recogniseTable(sample: FileSample): Recognised {
  const { tables } = dictionary();
  const prefix = salesforcePrefix(sample);
  if (prefix) {
    const table = [...tables.values()].find(({ idPrefix }) => idPrefix === prefix);
    return table ? { table } : { table: null, because: objectOf(prefix) };
  }
  const named = foldLabel(sample.path.replace(/^.*\//, '').replace(/\.csv$/i, ''));
  const spelt = new Set(sample.columns.map(plainSpelling));
  const fits = [...tables.values()].flatMap((table) => {
    const index = labelIndex(table);
    const present = new Set(sample.columns.flatMap((name) => index.get(foldLabel(name))?.field.name ?? []));
    const isNamed = table.files.some((file) => named === file);
    const bySpelling = widest(table.spelt, spelt);
    const byMeaning = widest(table.knownBy, present);
    const isMeant = bySpelling > 0 || byMeaning > 0 || (isNamed && hasIdOfItsKind(table, spelt, present));
    return isMeant ? [{ table, bySpelling, present: present.size, isNamed }] : [];
  });
  const [best] = fits.sort(
    (a, b) =>
      Number(b.isNamed && b.bySpelling > 0) - Number(a.isNamed && a.bySpelling > 0) ||
      b.bySpelling - a.bySpelling ||
      b.present - a.present ||
      Number(b.isNamed) - Number(a.isNamed),
  );
  return best ? { table: best.table } : { table: null, because: 'no columns of a table that we know' };
}

/** A file's name is enough only beside an id that is spelt as the system does. */
function hasIdOfItsKind({ system }: Table, spelt: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  if (system === 'salesforce') return spelt.has('Id') && present.size > 1;
  if (system === 'hubspot') return spelt.has('id') && present.size > 1;
  return present.size > 1 && (present.has('name') || present.has('email'));
}

/** Without what Airbyte puts before the names of properties. */
const plainSpelling = (name: string): string => name.replace(/^properties_/, '').replace(/__c$/, '');

/** The size of the largest of the sets that is there whole; 0 for none. */
const widest = (sets: readonly (readonly string[])[], present: ReadonlySet<string>): number =>
  Math.max(0, ...sets.filter((set) => set.every((name) => present.has(name))).map((set) => set.length));

/** Fifteen characters, or eighteen with those that say which are capitals; digits alone are another system's. */
export const isSalesforceId = (id: string): boolean =>
  /^[0-9a-zA-Z]{15}([A-Z0-5]{3})?$/.test(id) && (/[a-zA-Z]/.test(id) || id.startsWith('0')) && !isNullId(id);

/** Which of Salesforce's objects an id is of, for a person. */
export function objectOf(id: string): string {
  const prefix = id.slice(0, 3);
  const { tables, others } = dictionary();
  const table = [...tables.values()].find(({ idPrefix }) => idPrefix === prefix);
  return `${table?.title ?? others.get(prefix) ?? 'an object of Salesforce'} (ids beginning with ${prefix})`;
}

/** Labels of the column that holds a record's own id, the surest first. */
const idLabels = ['id', 'recordid', 'opportunityid', 'leadid', 'caseid', 'contactid', 'accountid', 'userid'];

/** The prefix that all ids of a file have, when they are ids of Salesforce. */
function salesforcePrefix({ columns, values }: FileSample): string | null {
  for (const label of idLabels) {
    const column = columns.find((name) => foldLabel(name) === label);
    if (column === undefined) continue;
    const ids = values(column).filter((id) => id !== '' && !isNullId(id));
    const isOwn = ids.length > 0 && ids.every(isSalesforceId);
    if (isOwn) return mostFrequent(ids.map((id) => id.slice(0, 3)));
    if (label === 'id' && ids.length > 0) return null;
  }
  return null;
}

function mostFrequent(texts: readonly string[]): string | null {
  const [first] = [...Map.groupBy(texts, (text) => text)].sort(([, a], [, b]) => b.length - a.length);
  return first?.[0] ?? null;
}

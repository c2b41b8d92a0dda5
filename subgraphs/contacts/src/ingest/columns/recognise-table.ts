import { isNullId } from '../../identity/placeholder.ts';
import { dictionary, foldLabel, type Table } from './dictionary.ts';
import { labelIndex } from './map-columns.ts';

/** Facts about a file that are known before it is read. */
export interface FileSample {
  /** Path in the input. */
  path: string;
  /** Column names, including those inside a column `properties`. */
  columns: readonly string[];
  /** Values of the first rows, by column. */
  values: (column: string) => readonly string[];
}

export type Recognised = { table: Table } | { table: null; because: string };

/**
 * Recognises the table of a file. Salesforce ids name their object, and decide alone. Otherwise the columns decide:
 * exact spellings of a table before known labels, then the table with most columns, then the one in the file's name.
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

/** A file name is enough only together with an id in the system's spelling. */
function hasIdOfItsKind({ system }: Table, spelt: ReadonlySet<string>, present: ReadonlySet<string>): boolean {
  if (system === 'salesforce') return spelt.has('Id') && present.size > 1;
  if (system === 'hubspot') return spelt.has('id') && present.size > 1;
  return present.size > 1 && (present.has('name') || present.has('email'));
}

/** Removes Airbyte's prefix of property names. */
const plainSpelling = (name: string): string => name.replace(/^properties_/, '').replace(/__c$/, '');

/** Returns the size of the largest complete set; 0 when none is complete. */
const widest = (sets: readonly (readonly string[])[], present: ReadonlySet<string>): number =>
  Math.max(0, ...sets.filter((set) => set.every((name) => present.has(name))).map((set) => set.length));

/** 15 characters, or 18 with those that encode capitals. Digits alone belong to another system. */
export const isSalesforceId = (id: string): boolean =>
  /^[0-9a-zA-Z]{15}([A-Z0-5]{3})?$/.test(id) && (/[a-zA-Z]/.test(id) || id.startsWith('0')) && !isNullId(id);

/** Names the Salesforce object of an id, for people. */
export function objectOf(id: string): string {
  const prefix = id.slice(0, 3);
  const { tables, others } = dictionary();
  const table = [...tables.values()].find(({ idPrefix }) => idPrefix === prefix);
  return `${table?.title ?? others.get(prefix) ?? 'an object of Salesforce'} (ids beginning with ${prefix})`;
}

/** Labels of a record's own id, the surest first. */
const idLabels = ['id', 'recordid', 'opportunityid', 'leadid', 'caseid', 'contactid', 'accountid', 'userid'];

/** Returns the prefix that all ids of a file share, if they are Salesforce ids. */
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

import { deriveId } from '@sophia/database';
import { type RecordKind, type SourceRecord, sourcePrecedence } from './source-record.ts';

/** Within one source, records of their own come before records that are only found in others. */
const objectTypePrecedence = ['lead', 'party'];

/** Sorts the best record first: by source, then by kind, then by smallest source id. */
export function compareRecords(a: SourceRecord, b: SourceRecord): number {
  return (
    sourcePrecedence.indexOf(a.source) - sourcePrecedence.indexOf(b.source) ||
    objectTypePrecedence.indexOf(a.objectType) - objectTypePrecedence.indexOf(b.objectType) ||
    compareTexts(a.objectType, b.objectType) ||
    compareTexts(a.sourceId, b.sourceId) ||
    compareTexts(a.id, b.id)
  );
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts records for facts: a source's own records before references to them, the most trusted source first, then the newest. */
export function factsOrder<T extends SourceRecord>(records: readonly T[]): T[] {
  return records
    .filter((record) => record.state === 'LIVE' || record.state === 'REFERENCE')
    .sort(
      (a, b) =>
        Number(a.state === 'REFERENCE') - Number(b.state === 'REFERENCE') ||
        sourcePrecedence.indexOf(a.source) - sourcePrecedence.indexOf(b.source) ||
        compareTexts(b.modifiedAt, a.modifiedAt) ||
        compareRecords(a, b),
    );
}

export interface Identified {
  kind: RecordKind;
  id: string;
  /** The record that the entity's id is derived from. */
  anchor: SourceRecord;
}

/**
 * Returns a cluster's kind and id. Null when all its records are gone. One employee record makes the whole cluster an
 * employee: colleagues appear among a CRM's contacts and a call's guests, but customers never among employees.
 */
export function identify(tenant: string, cluster: readonly SourceRecord[]): Identified | null {
  const standing = cluster.filter((record) => record.state === 'LIVE' || record.state === 'REFERENCE');
  const employees = standing.filter((record) => record.kind === 'EMPLOYEE');
  const [anchor] = (employees.length > 0 ? employees : standing).toSorted(compareRecords);
  if (!anchor) return null;
  const { kind, source, objectType, sourceId } = anchor;
  // Slack's own id does not distinguish workspaces, but the graph's id of a Slack user does.
  return { kind, id: deriveId(tenant, kind.toLowerCase(), source, objectType, sourceId, anchor.id), anchor };
}

import { deriveId } from '@sophia/database';
import { type RecordKind, type SourceRecord, sourcePrecedence } from './source-record.ts';

/** Of one source, a record that stands for itself before one that is only met along the way. */
const objectTypePrecedence = ['lead', 'party'];

/** Best record first: by source, then by kind of record, then by the smallest source id. */
function compareRecords(a: SourceRecord, b: SourceRecord): number {
  return (
    sourcePrecedence.indexOf(a.source) - sourcePrecedence.indexOf(b.source) ||
    objectTypePrecedence.indexOf(a.objectType) - objectTypePrecedence.indexOf(b.objectType) ||
    compareTexts(a.objectType, b.objectType) ||
    compareTexts(a.sourceId, b.sourceId) ||
    compareTexts(a.id, b.id)
  );
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Best first, what the source itself shows before what others say of it; for taking facts. */
export function factsOrder<T extends SourceRecord>(records: readonly T[]): T[] {
  return records
    .filter((record) => record.state === 'LIVE' || record.state === 'REFERENCE')
    .sort((a, b) => Number(a.state === 'REFERENCE') - Number(b.state === 'REFERENCE') || compareRecords(a, b));
}

export interface Identified {
  kind: RecordKind;
  id: string;
  /** The record that the id is derived from. */
  anchor: SourceRecord;
}

/**
 * What a cluster is, and its id; null when no record of it stands any more. One record of an employee makes an employee
 * of the whole cluster: our own people turn up among a CRM's contacts and a call's guests, never the other way round.
 */
export function identify(tenant: string, cluster: readonly SourceRecord[]): Identified | null {
  const standing = cluster.filter((record) => record.state === 'LIVE' || record.state === 'REFERENCE');
  const employees = standing.filter((record) => record.kind === 'EMPLOYEE');
  const [anchor] = (employees.length > 0 ? employees : standing).toSorted(compareRecords);
  if (!anchor) return null;
  const { kind, source, objectType, sourceId } = anchor;
  // The id of a user of Slack differs between workspaces that Slack's own id does not tell apart.
  return { kind, id: deriveId(tenant, kind.toLowerCase(), source, objectType, sourceId, anchor.id), anchor };
}

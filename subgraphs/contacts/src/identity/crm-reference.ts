import { dealId, recordId } from './record-id.ts';
import { salesforceId } from './salesforce-id.ts';
import type { AccountRecord, SourceSystem } from './source-record.ts';
import { cleanText, foldText } from './text.ts';

/** A CRM record as another source refers to it. */
export interface CrmReference {
  system: string;
  objectType: string;
  objectId: string;
  name: string | null;
}

interface Located {
  source: SourceSystem;
  /** The kind of record, by the source's name. */
  objectType: string;
  sourceId: string;
}

const accountTypes = new Set(['account', 'company', 'organization', 'organisation']);
const personTypes = new Set(['contact', 'lead']);
const dealTypes = new Set(['opportunity', 'deal']);

function locate({ system, objectType, objectId }: CrmReference): Located | null {
  const type = objectType.trim().toLowerCase();
  const id = cleanText(objectId);
  if (!id) return null;
  if (/salesforce/i.test(system)) return { source: 'salesforce', objectType: type, sourceId: salesforceId(id) ?? id };
  if (/hubspot/i.test(system))
    return { source: 'hubspot', objectType: type === 'account' ? 'company' : type, sourceId: id };
  return { source: 'crm', objectType: type, sourceId: `${foldText(system)}:${id}` };
}

const find = (references: readonly CrmReference[], types: ReadonlySet<string>) =>
  references.find((reference) => types.has(reference.objectType.trim().toLowerCase()));

/** Returns the account that references name: its record's id, and its facts when they include a name. */
export function referredAccount(
  tenant: string,
  references: readonly CrmReference[],
  mentionedAt: string,
): { id: string; record: AccountRecord | null } | null {
  const reference = find(references, accountTypes);
  const located = reference && locate(reference);
  if (!located) return null;
  const { source, objectType, sourceId } = located;
  const id = recordId(tenant, source, objectType, sourceId);
  const name = cleanText(reference.name);
  if (!name) return { id, record: null };
  const head = { kind: 'ACCOUNT', state: 'REFERENCE', id, source, objectType, sourceId } as const;
  return {
    id,
    record: { ...head, isSample: null, modifiedAt: mentionedAt, sameAs: [], accountRef: null, facts: { name } },
  };
}

/** Returns the ids of the people's records that references name. */
export function referredPeople(tenant: string, references: readonly CrmReference[]): string[] {
  return references.flatMap((reference) => {
    const located = personTypes.has(reference.objectType.trim().toLowerCase()) ? locate(reference) : null;
    return located ? [recordId(tenant, located.source, located.objectType, located.sourceId)] : [];
  });
}

export function referredDeal(tenant: string, references: readonly CrmReference[]): string | null {
  const reference = find(references, dealTypes);
  const located = reference && locate(reference);
  return located ? dealId(tenant, located.source, located.sourceId) : null;
}

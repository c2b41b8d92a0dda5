import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SourceSystem } from '../identity/source-record.ts';

/** A source's record of a company or person, with the account, contact or employee that it belongs to. */
export const SourceRecord = defineEntity({
  name: 'SourceRecord',
  schema: 'contacts',
  tableName: 'source_records',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    source: p.text().$type<SourceSystem>(),
    objectType: p.text(),
    sourceId: p.text(),
    accountId: p.uuid().nullable(),
    contactId: p.uuid().nullable(),
    employeeId: p.uuid().nullable(),
  },
});
export type SourceRecordRow = InferEntity<typeof SourceRecord>;

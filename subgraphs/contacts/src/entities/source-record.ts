import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { SourceSystem } from '../identity/source-record.ts';

/** A record by which a source knows a company or a person, and what it has come to mean. */
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

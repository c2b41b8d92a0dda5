import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { ConsentChannel, ConsentStatus, SourceSystem } from '../identity/source-record.ts';

export const Consent = defineEntity({
  name: 'Consent',
  schema: 'contacts',
  tableName: 'consents',
  properties: {
    tenantId: p.text().primary(),
    contactId: p.uuid().primary(),
    source: p.text().$type<SourceSystem>().primary(),
    channel: p.text().$type<ConsentChannel>().primary(),
    status: p.text().$type<ConsentStatus>(),
  },
});
export type ConsentRow = InferEntity<typeof Consent>;

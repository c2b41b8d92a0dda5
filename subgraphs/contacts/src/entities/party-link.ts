import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Somebody who took part in a Gong call, and who that is. Its id is the GongParty's. */
export const PartyLink = defineEntity({
  name: 'PartyLink',
  schema: 'contacts',
  tableName: 'party_links',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary().name('party_id'),
    contactId: p.uuid().nullable(),
    employeeId: p.uuid().nullable(),
  },
});
export type PartyLinkRow = InferEntity<typeof PartyLink>;

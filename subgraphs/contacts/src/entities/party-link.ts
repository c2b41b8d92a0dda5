import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** A participant of a Gong call, with the person. It has the GongParty's id. */
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

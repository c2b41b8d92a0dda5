import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const ContactEmail = defineEntity({
  name: 'ContactEmail',
  schema: 'contacts',
  tableName: 'contact_emails',
  properties: {
    tenantId: p.text().primary(),
    contactId: p.uuid().primary(),
    address: p.text().primary(),
    /** 0 for the main address. */
    position: p.integer(),
  },
});
export type ContactEmailRow = InferEntity<typeof ContactEmail>;

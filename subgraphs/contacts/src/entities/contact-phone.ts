import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const ContactPhone = defineEntity({
  name: 'ContactPhone',
  schema: 'contacts',
  tableName: 'contact_phones',
  properties: {
    tenantId: p.text().primary(),
    contactId: p.uuid().primary(),
    number: p.text().primary(),
    /** 0 for the main number. */
    position: p.integer(),
  },
});
export type ContactPhoneRow = InferEntity<typeof ContactPhone>;

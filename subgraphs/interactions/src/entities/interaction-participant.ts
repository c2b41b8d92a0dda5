import { defineEntity, p } from '@mikro-orm/core';

/** A participant, as the source describes them and as they were resolved. */
export const InteractionParticipant = defineEntity({
  name: 'InteractionParticipant',
  schema: 'interactions',
  tableName: 'interaction_participants',
  properties: {
    tenantId: p.text().primary(),
    interactionId: p.uuid().primary(),
    /** Id of the identity, or of the person where the source names one directly. */
    participantId: p.uuid().primary(),
    position: p.integer(),
    role: p.text(),
    occurredAt: p.datetime(),
    identityId: p.uuid().nullable(),
    givenContactId: p.uuid().nullable(),
    givenEmployeeId: p.uuid().nullable(),
    givenName: p.text().nullable(),
    givenSide: p.text(),
    contactId: p.uuid().nullable(),
    employeeId: p.uuid().nullable(),
    side: p.text(),
    isShown: p.boolean(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

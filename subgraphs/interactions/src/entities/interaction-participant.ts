import { defineEntity, p } from '@mikro-orm/core';

/** Somebody who took part: what the source told of them, and who they turned out to be. */
export const InteractionParticipant = defineEntity({
  name: 'InteractionParticipant',
  schema: 'interactions',
  tableName: 'interaction_participants',
  properties: {
    tenantId: p.text().primary(),
    interactionId: p.uuid().primary(),
    /** The identity, or the person where the source names one outright. */
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

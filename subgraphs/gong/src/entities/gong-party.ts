import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { affiliations, type CrmReference } from '../records/call-record.ts';

/** A participant of one call. */
export const GongParty = defineEntity({
  name: 'GongParty',
  schema: 'gong',
  tableName: 'gong_parties',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    position: p.integer(),
    name: p.text().nullable(),
    email: p.text().nullable(),
    title: p.text().nullable(),
    phone: p.text().nullable(),
    affiliation: p.enum(affiliations),
    speakerKey: p.text().nullable(),
    /** Id of a GongUser, which may not be loaded yet. */
    gongUserId: p.uuid().nullable(),
    isHost: p.boolean(),
    talkTimeSeconds: p.double().nullable(),
    crmReferences: p.json<CrmReference[]>(),
    contactId: p.uuid().nullable(),
    employeeId: p.uuid().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type GongPartyRow = InferEntity<typeof GongParty>;

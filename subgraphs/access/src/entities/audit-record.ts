import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { AuditKind, AuditOutcome, AuditPhase } from '../generated/resolvers.ts';

export const AuditRecord = defineEntity({
  name: 'AuditRecord',
  schema: 'access',
  tableName: 'audit_records',
  properties: {
    tenantId: p.text().primary(),
    /** Place in the tenant's chain, from 1, without gaps. */
    sequence: p.bigint('string').primary(),
    id: p.uuid(),
    recordedAt: p.datetime(),
    occurredAt: p.datetime(),
    kind: p.text().$type<AuditKind>(),
    outcome: p.text().$type<AuditOutcome>(),
    phase: p.text().$type<AuditPhase>().nullable(),
    subject: p.text(),
    roles: p.array(),
    operationName: p.text().nullable(),
    operationHash: p.text().nullable(),
    fields: p.array(),
    ids: p.array(),
    count: p.integer().nullable(),
    detail: p.text().nullable(),
    address: p.text().nullable(),
    clientName: p.text().nullable(),
    clientVersion: p.text().nullable(),
    requestId: p.text().nullable(),
    previousHash: p.text(),
    hash: p.text(),
  },
});
export type AuditRecordRow = InferEntity<typeof AuditRecord>;

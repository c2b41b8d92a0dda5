import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { alertKinds } from './alert-rule.ts';

const alertStatuses = ['OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED'] as const;

/** A match of a rule. */
export interface Evidence {
  /** ISO 8601. */
  readonly occurredAt: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly interactionId: string | null;
}

export const Alert = defineEntity({
  name: 'Alert',
  schema: 'intelligence',
  tableName: 'alerts',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    ruleId: p.uuid().nullable(),
    kind: p.enum(alertKinds),
    severity: p.smallint(),
    status: p.enum(alertStatuses),
    cause: p.text(),
    title: p.text(),
    message: p.text(),
    evidence: p.json<Evidence[]>(),
    accountId: p.uuid().nullable(),
    contactId: p.uuid().nullable(),
    dealId: p.uuid().nullable(),
    interactionId: p.uuid().nullable(),
    raisedAt: p.datetime(),
    lastSeenAt: p.datetime(),
    occurrences: p.integer(),
    acknowledgedAt: p.datetime().nullable(),
    acknowledgedBy: p.text().nullable(),
    assigneeId: p.uuid().nullable(),
    assignedBy: p.text().nullable(),
    snoozedUntil: p.datetime().nullable(),
    snoozedBy: p.text().nullable(),
    snoozeReason: p.text().nullable(),
    resolvedAt: p.datetime().nullable(),
    resolvedBy: p.text().nullable(),
    resolution: p.text().nullable(),
    version: p.integer(),
  },
});
export type AlertRow = InferEntity<typeof Alert>;

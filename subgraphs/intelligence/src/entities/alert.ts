import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { alertKinds } from './alert-rule.ts';

const alertStatuses = ['PENDING', 'OPEN', 'ACKNOWLEDGED', 'SNOOZED', 'RESOLVED', 'DISMISSED'] as const;

/** Statuses of alerts that no longer change. */
export const closedStatuses = ['RESOLVED', 'DISMISSED'] as const;

/** A match of a rule, as it was when it was found. Rows of before have only the fields that are not optional. */
export interface Evidence {
  /** Two with the same key are the same occurrence. Without one, `interactionId` is it. */
  readonly key?: string;
  /** ISO 8601. */
  readonly occurredAt: string;
  readonly text: string | null;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly interactionId: string | null;
  /** The sentence of the call. */
  readonly segmentId?: string | null;
  /** ISO 8601: time at which the rule was judged. */
  readonly asOf?: string;
  readonly ruleVersion?: number;
  readonly windowHours?: number;
  readonly compared?: Compared | null;
}

/** A value that was judged, and what it was compared with. */
export interface Compared {
  readonly now: number;
  /** Null if it was compared with none. */
  readonly before: number | null;
  /** Numbers of records that the values rest on; null if they rest on none. */
  readonly records: number | null;
  readonly recordsBefore: number | null;
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
    dismissedAt: p.datetime().nullable(),
    dismissedBy: p.text().nullable(),
    dismissReason: p.text().nullable(),
    escalatedAt: p.datetime().nullable(),
    escalatedToId: p.uuid().nullable(),
    version: p.integer(),
  },
});
export type AlertRow = InferEntity<typeof Alert>;

export const isClosed = ({ status }: Pick<AlertRow, 'status'>): boolean =>
  closedStatuses.some((closed) => closed === status);

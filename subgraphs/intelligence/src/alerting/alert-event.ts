import type { NewEvent } from '@sophia/events';
import type { AlertRow } from '../entities/alert.ts';
import { severityOf } from '../entities/alert-rule.ts';

/** Builds the event about an alert's current state. */
export const alertEvent = (type: 'alert.raised' | 'alert.changed', alert: AlertRow): NewEvent => ({
  type,
  subject: alert.id,
  data: {
    id: alert.id,
    ruleId: alert.ruleId ?? null,
    kind: alert.kind,
    severity: severityOf(alert.severity),
    status: alert.status,
    title: alert.title,
    accountId: alert.accountId ?? null,
    contactId: alert.contactId ?? null,
    dealId: alert.dealId ?? null,
    assigneeId: alert.assigneeId ?? null,
  },
});

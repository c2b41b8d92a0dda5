import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import { type ReportContent, reportPages } from './report-content.ts';

/** A report of a page of the dashboard, which goes to people by e-mail. */
export const Report = defineEntity({
  name: 'Report',
  schema: 'intelligence',
  tableName: 'reports',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    page: p.enum(reportPages),
    frequency: p.enum(['WEEKLY', 'MONTHLY'] as const),
    weekday: p.smallint(),
    monthDay: p.smallint(),
    atTime: p.text(),
    enabled: p.boolean(),
    stoppedReason: p.text().nullable(),
    /** Local day of the next report. */
    nextDay: p.date(),
    /** Scopes that the maker had, as far as reports need them. */
    scopes: p.array<string>(),
    createdBy: p.text(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});
export type ReportRow = InferEntity<typeof Report>;

/** Somebody who gets a report, or asked to get it no more. */
export const ReportRecipient = defineEntity({
  name: 'ReportRecipient',
  schema: 'intelligence',
  tableName: 'report_recipients',
  properties: {
    tenantId: p.text().primary(),
    reportId: p.uuid().primary(),
    email: p.text().primary(),
    /** Whoever has it may unsubscribe the address. */
    token: p.uuid(),
    /** False once the maker took it from the list. It is kept if the person unsubscribed. */
    listed: p.boolean(),
    unsubscribedAt: p.datetime().nullable(),
  },
});
export type ReportRecipientRow = InferEntity<typeof ReportRecipient>;

/** What a report said of a period. */
export const ReportIssue = defineEntity({
  name: 'ReportIssue',
  schema: 'intelligence',
  tableName: 'report_issues',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    reportId: p.uuid(),
    content: p.json<ReportContent>(),
    createdAt: p.datetime(),
  },
});

/** One try to send. */
export interface ReportAttempt {
  /** ISO 8601. */
  readonly at: string;
  readonly error: string | null;
}

/** An e-mail with an issue to one address. */
export const ReportDelivery = defineEntity({
  name: 'ReportDelivery',
  schema: 'intelligence',
  tableName: 'report_deliveries',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    reportId: p.uuid(),
    issueId: p.uuid(),
    email: p.text(),
    status: p.enum(['WAITING', 'SENT', 'FAILED', 'CANCELLED'] as const),
    attempts: p.json<ReportAttempt[]>(),
    createdAt: p.datetime(),
    dueAt: p.datetime(),
    claimedUntil: p.datetime().nullable(),
    sentAt: p.datetime().nullable(),
  },
});
export type ReportDeliveryRow = InferEntity<typeof ReportDelivery>;

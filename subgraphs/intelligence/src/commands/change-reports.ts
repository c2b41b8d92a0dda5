import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName, query, sql } from '@sophia/database';
import { checkTarget, lockById, notFound, type Target } from '../common/find-to-change.ts';
import { Report, ReportRecipient, type ReportRow } from '../entities/report.ts';
import type { ReportContent, ReportPage } from '../entities/report-content.ts';
import { dayAfter, dayIn } from '../metrics/days.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import { nextTimes } from '../reporting/due.ts';
import { issueReport } from '../reporting/issue.ts';
import { reportScopes, rightsProblem } from '../reporting/rights.ts';
import { type Frequency, firstDayFrom } from '../reporting/schedule.ts';
import type { ResolverContext } from '../services/services.ts';
import {
  addressesOf,
  invalid,
  noMail,
  type ReportChanges,
  type ReportUserError,
  reportProblems,
  weekdayNumber,
} from './report-input.ts';

/** Who changes a report, and when. */
export interface ReportActor {
  readonly tenant: string;
  readonly subject: string;
  readonly scopes: ResolverContext['scopes'];
  /** True if they see the reports of everybody. */
  readonly seesAll: boolean;
  readonly now: Date;
  /** False if no server for e-mails is set. */
  readonly canSend: boolean;
}

interface NewReport extends ReportChanges {
  readonly page: ReportPage;
  readonly frequency: Frequency;
  readonly recipients: readonly string[];
}

export interface ReportOutcome {
  readonly report: ReportRow | null;
  readonly userErrors: readonly ReportUserError[];
}

const mostReports = 50;

const refused = (userErrors: readonly ReportUserError[], report: ReportRow | null = null): ReportOutcome => ({
  report,
  userErrors,
});

/** Sets up a report, which reads as the caller. The first goes out at the next time of its schedule. */
export async function createReport(em: EntityManager, actor: ReportActor, input: NewReport): Promise<ReportOutcome> {
  const { tenant: tenantId, subject: createdBy, scopes, now, canSend } = actor;
  const problems = reportProblems(input);
  if (!canSend) problems.push(noMail);
  if (problems.length > 0) return refused(problems);
  await lockByName(em, `intelligence.reports:${tenantId}:${createdBy}`);
  if ((await em.count(Report, { createdBy })) >= mostReports) {
    const message = `You have ${mostReports} reports. Remove one first.`;
    return refused([{ code: 'TOO_MANY', message, field: null }]);
  }
  const days = {
    frequency: input.frequency,
    weekday: weekdayNumber(input.weekday ?? 'MONDAY'),
    monthDay: input.monthDay ?? 1,
    atTime: input.time ?? '07:00',
  };
  const report = em.create(Report, {
    ...days,
    tenantId,
    id: randomUUID(),
    page: input.page,
    enabled: true,
    stoppedReason: null,
    nextDay: firstDayFrom(days, dayIn(await timeZoneOf(em), now)),
    scopes: reportScopes.filter((scope) => scopes.has(scope)),
    createdBy,
    version: 1,
    createdAt: now,
    updatedAt: now,
  });
  await em.flush();
  await skipPast(em, report, now);
  await setRecipients(em, report, input.recipients);
  return { report, userErrors: [] };
}

/** Changes, stops or starts a report of one's own, or any for those who see all. Keeps values that are not set. */
export async function editReport(
  em: EntityManager,
  actor: ReportActor,
  target: Target,
  input: ReportChanges,
): Promise<ReportOutcome> {
  const { row: report, refusal } = await findReport(em, actor, target);
  if (refusal !== null) return refused([refusal], report);
  const problems = reportProblems(input);
  const rights = input.enabled === true ? await rightsProblem(em, report, actor.now) : null;
  if (rights !== null) problems.push(invalid(rights, 'enabled'));
  if (problems.length > 0) return refused(problems, report);
  em.assign(report, {
    ...(input.page != null && { page: input.page }),
    ...(input.frequency != null && { frequency: input.frequency }),
    ...(input.weekday != null && { weekday: weekdayNumber(input.weekday) }),
    ...(input.monthDay != null && { monthDay: input.monthDay }),
    ...(input.time != null && { atTime: input.time }),
    ...(input.enabled != null && { enabled: input.enabled, stoppedReason: null }),
    version: report.version + 1,
    updatedAt: actor.now,
  });
  report.nextDay = firstDayFrom(report, dayIn(await timeZoneOf(em), actor.now));
  await em.flush();
  await skipPast(em, report, actor.now);
  if (input.recipients != null) await setRecipients(em, report, input.recipients);
  if (input.enabled === false) await cancelWaiting(em, report);
  return { report, userErrors: [] };
}

/** Removes a report with what was sent. */
export async function removeReport(em: EntityManager, actor: ReportActor, target: Target): Promise<ReportOutcome> {
  const { row: report, refusal } = await findReport(em, actor, target);
  if (refusal !== null) return refused([refusal], report);
  for (const table of ['report_deliveries', 'report_issues', 'report_recipients'])
    await query(em, sql`delete from ${sql.table(`intelligence.${table}`)} where report_id = ${report.id}`);
  await query(em, sql`delete from intelligence.reports where id = ${report.id}`);
  return { report, userErrors: [] };
}

/** Sends what a report says now, beside its schedule. */
export async function sendReport(
  em: EntityManager,
  actor: ReportActor,
  id: string,
  content: ReportContent | undefined,
): Promise<ReportOutcome> {
  const { row: report, refusal } = await findReport(em, actor, { id, expectedVersion: null });
  if (refusal !== null) return refused([refusal], report);
  if (content === undefined) return refused([notFound('report', id)]);
  if (!actor.canSend) return refused([noMail], report);
  await issueReport(em, report, content, actor.now);
  return { report, userErrors: [] };
}

async function findReport(em: EntityManager, { subject, seesAll }: ReportActor, target: Target) {
  const row = await lockById(em, Report, target.id);
  return checkTarget('report', row && (seesAll || row.createdBy === subject) ? row : null, target);
}

/** A time of today that has passed is not made up for. */
async function skipPast(em: EntityManager, report: ReportRow, now: Date): Promise<void> {
  const next = (await nextTimes(em, [report.id])).get(report.id);
  if (next === undefined || next > now) return;
  report.nextDay = firstDayFrom(report, dayAfter(report.nextDay, 1));
  await em.flush();
}

/** Whoever unsubscribed stays so, also if the address is taken out and put in again. */
async function setRecipients(
  em: EntityManager,
  { tenantId, id: reportId }: ReportRow,
  given: readonly string[],
): Promise<void> {
  const wanted = new Set(addressesOf(given));
  const known = await em.find(ReportRecipient, { reportId }, { refresh: true });
  for (const recipient of known) recipient.listed = wanted.delete(recipient.email);
  for (const email of wanted) {
    em.create(ReportRecipient, { tenantId, reportId, email, token: randomUUID(), listed: true, unsubscribedAt: null });
  }
  await em.flush();
  const gone = known.filter(({ listed }) => !listed).map(({ email }) => email);
  await query(
    em,
    sql`update intelligence.report_deliveries set status = 'CANCELLED'
     where report_id = ${reportId} and status = 'WAITING' and email = any(${gone}::text[])`,
  );
}

const cancelWaiting = (em: EntityManager, { id }: ReportRow) =>
  query(
    em,
    sql`update intelligence.report_deliveries set status = 'CANCELLED' where report_id = ${id} and status = 'WAITING'`,
  );

import { type Database, type EntityManager, query, sql } from '@sophia/database';
import { ReportDelivery, type ReportDeliveryRow, ReportIssue, ReportRecipient } from '../entities/report.ts';
import type { ReportContent } from '../entities/report-content.ts';
import type { Mailer, MailOutcome } from '../notifying/mailer.ts';
import { mailOf } from './render/mail.ts';
import { pdfOf } from './render/pdf.ts';

const minute = 60_000;
/** Pauses after failed tries: ten tries within 24 hours, as for alerts. */
const pausesMs = [1, 2, 5, 15, 30, 60, 120, 360, 800].map((minutes) => minutes * minute);
const atOnce = 5;
/** Longer than the tries of a claim take. */
const claimMs = 5 * minute;

interface Sending {
  readonly database: Database;
  readonly tenant: string;
  readonly mailer: Mailer;
  readonly now: Date;
  readonly signal: AbortSignal;
}

interface Claimed {
  readonly delivery: ReportDeliveryRow;
  readonly content: ReportContent;
  readonly token: string;
}

/** Tries to send every e-mail that is due. One whose process ends before its result is recorded is sent again, with the same id. */
export async function sendDue({ database, tenant, mailer, now, signal }: Sending): Promise<void> {
  const pdfs = new Map<string, Promise<Buffer>>();
  for (;;) {
    signal.throwIfAborted();
    const { isLast, claimed } = await database.transaction(tenant, (em) => claim(em, now));
    const outcomes = await Promise.all(
      claimed.map(async ({ delivery, content, token }): Promise<[string, MailOutcome]> => {
        const pdf = pdfs.get(delivery.issueId) ?? pdfOf(content);
        pdfs.set(delivery.issueId, pdf);
        const mail = mailOf(delivery, content, await pdf, { mailer, tenant, token });
        return [delivery.id, await mailer.send(mail)];
      }),
    );
    await database.transaction(tenant, (em) => record(em, new Map(outcomes), now));
    if (isLast) return;
  }
}

async function claim(
  em: EntityManager,
  now: Date,
): Promise<{ readonly isLast: boolean; readonly claimed: readonly Claimed[] }> {
  const time = sql`${now.toISOString()}::timestamptz`;
  const rows = await query<{ id: string }>(
    em,
    sql`update intelligence.report_deliveries set claimed_until = ${new Date(now.getTime() + claimMs).toISOString()}::timestamptz
     where id in (
       select d.id from intelligence.report_deliveries d
       where d.status = 'WAITING' and d.due_at <= ${time} and (d.claimed_until is null or d.claimed_until <= ${time})
       order by d.due_at, d.id limit ${atOnce} for update of d skip locked
     ) returning id`,
  );
  const deliveries = await em.find(ReportDelivery, { id: { $in: rows.map(({ id }) => id) } }, { refresh: true });
  const issues = await em.find(ReportIssue, { id: { $in: deliveries.map(({ issueId }) => issueId) } });
  const recipients = await em.find(ReportRecipient, { reportId: { $in: deliveries.map(({ reportId }) => reportId) } });
  const claimed = deliveries.flatMap((delivery) => {
    const issue = issues.find(({ id }) => id === delivery.issueId);
    const recipient = recipients.find(
      ({ reportId, email }) => reportId === delivery.reportId && email === delivery.email,
    );
    return issue && recipient ? [{ delivery, content: issue.content, token: recipient.token }] : [];
  });
  return { isLast: rows.length < atOnce, claimed };
}

async function record(em: EntityManager, outcomes: ReadonlyMap<string, MailOutcome>, now: Date): Promise<void> {
  const deliveries = await em.find(ReportDelivery, { id: { $in: [...outcomes.keys()] } }, { refresh: true });
  for (const delivery of deliveries) {
    const outcome = outcomes.get(delivery.id);
    if (outcome === undefined) continue;
    const { error, isFinal } = outcome;
    delivery.claimedUntil = null;
    delivery.attempts = [...delivery.attempts, { at: now.toISOString(), error }];
    const pauseMs = pausesMs[delivery.attempts.length - 1];
    if (error === null) Object.assign(delivery, { status: 'SENT', sentAt: now });
    // Whoever stopped the report meanwhile has cancelled it.
    else if (delivery.status === 'CANCELLED') continue;
    else if (pauseMs === undefined || isFinal) delivery.status = 'FAILED';
    else delivery.dueAt = new Date(now.getTime() + pauseMs);
  }
  await em.flush();
}

import { randomUUID } from 'node:crypto';
import { type EntityManager, query, sql } from '@sophia/database';
import { enqueue } from '@sophia/jobs';
import { ReportDelivery, ReportIssue, ReportRecipient, type ReportRow } from '../entities/report.ts';
import type { ReportContent } from '../entities/report-content.ts';

/** Name of the job that makes and sends what is due. */
export const sendReportsJob = 'send-reports';

const keptDays = 90;

/** Plans an e-mail to everybody who gets the report, once the transaction is committed. Forgets what was sent long ago. */
export async function issueReport(
  em: EntityManager,
  { tenantId, id: reportId }: Pick<ReportRow, 'tenantId' | 'id'>,
  content: ReportContent,
  now: Date,
): Promise<void> {
  const recipients = await em.find(ReportRecipient, { reportId, listed: true, unsubscribedAt: null });
  const issueId = randomUUID();
  em.create(ReportIssue, { tenantId, id: issueId, reportId, content, createdAt: now });
  for (const { email } of recipients) {
    em.create(ReportDelivery, {
      ...{ tenantId, id: randomUUID(), reportId, issueId, email },
      status: 'WAITING',
      attempts: [],
      createdAt: now,
      dueAt: now,
    });
  }
  await em.flush();
  await forgetOld(em, now);
  await enqueue(em, { name: sendReportsJob }, [{ data: {} }]);
}

async function forgetOld(em: EntityManager, now: Date): Promise<void> {
  const before = new Date(now.getTime() - keptDays * 86_400_000).toISOString();
  for (const table of ['report_deliveries', 'report_issues'])
    await query(em, sql`delete from ${sql.table(`intelligence.${table}`)} where created_at < ${before}::timestamptz`);
}

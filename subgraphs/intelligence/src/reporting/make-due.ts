import { randomUUID } from 'node:crypto';
import { type EntityManager, query, sql } from '@sophia/database';
import { contextAs } from '@sophia/subgraph-kit';
import type { ReportRow } from '../entities/report.ts';
import type { ReportContent } from '../entities/report-content.ts';
import { dayAfter, dayIn } from '../metrics/days.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import type { OutsideTransaction } from '../services/services.ts';
import { dueReports } from './due.ts';
import { issueReport } from './issue.ts';
import { makeReport } from './make-report.ts';
import { rightsProblem } from './rights.ts';
import { firstDayFrom, lastDayUntil, periodBefore } from './schedule.ts';

interface Making {
  readonly work: OutsideTransaction;
  readonly tenant: string;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Makes every report whose time has come, once, however many processes do this. Of times that were missed, it makes up for the last. */
export async function makeDue({ work, tenant, now, signal }: Making): Promise<void> {
  const { database } = work;
  const { due, timeZone } = await database.transaction(tenant, async (em) => ({
    due: await dueReports(em, now),
    timeZone: await timeZoneOf(em),
  }));
  const today = dayIn(timeZone, now);
  for (const report of due) {
    signal.throwIfAborted();
    const problem = await database.transaction(tenant, (em) => rightsProblem(em, report, now));
    if (problem !== null) {
      await database.transaction(tenant, (em) => stop(em, report, problem, now));
      continue;
    }
    const content = await contentOf(report, lastDayUntil(report, today), { work, tenant });
    await database.transaction(tenant, async (em) => {
      const next = firstDayFrom(report, dayAfter(today, 1));
      if (await moveOn(em, report, next)) await issueReport(em, report, content, now);
    });
  }
}

/** Reads as the person who set the report up. */
async function contentOf(
  { page, frequency, createdBy, scopes }: ReportRow,
  day: string,
  { work, tenant }: Pick<Making, 'work' | 'tenant'>,
): Promise<ReportContent> {
  const identity = { tenant, subject: createdBy, roles: [], scopes: new Set(scopes), requestId: randomUUID() };
  const ctx = contextAs(work, identity);
  try {
    return await makeReport(ctx, page, periodBefore(frequency, day));
  } finally {
    await ctx.end();
  }
}

/** Returns false if another process has made the report, or it was changed meanwhile. */
async function moveOn(em: EntityManager, { id, version, nextDay }: ReportRow, next: string): Promise<boolean> {
  const rows = await query(
    em,
    sql`update intelligence.reports set next_day = ${next}::date
     where id = ${id} and enabled and version = ${version} and next_day = ${nextDay}::date returning id`,
  );
  return rows.length > 0;
}

const stop = (em: EntityManager, { id, version }: ReportRow, reason: string, now: Date) =>
  query(
    em,
    sql`update intelligence.reports set enabled = false, stopped_reason = ${reason}, version = version + 1,
       updated_at = ${now.toISOString()}::timestamptz
     where id = ${id} and version = ${version}`,
  );

import { type EntityManager, query, sql } from '@sophia/database';
import { graphError } from '@sophia/subgraph-kit';
import {
  createReport,
  editReport,
  type ReportActor,
  type ReportOutcome,
  removeReport,
  sendReport,
} from '../commands/change-reports.ts';
import { weekdays } from '../commands/report-input.ts';
import {
  ReportDelivery as ReportDeliveryEntity,
  type ReportDeliveryRow,
  Report as ReportEntity,
  ReportRecipient,
  type ReportRecipientRow,
  type ReportRow,
} from '../entities/report.ts';
import type { ReportPeriod } from '../entities/report-content.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  ReportDeliveryAttemptResolvers,
  ReportDeliveryResolvers,
  ReportResolvers,
} from '../generated/resolvers.ts';
import { dayIn } from '../metrics/days.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import { nextTimes } from '../reporting/due.ts';
import { makeReport } from '../reporting/make-report.ts';
import { htmlOf } from '../reporting/render/html.ts';
import { textOf } from '../reporting/render/text.ts';
import { type Frequency, periodBefore } from '../reporting/schedule.ts';
import { subjectOf } from '../reporting/words/subject.ts';
import type { ResolverContext } from '../services/services.ts';

const mostReports = 200;
const mostDeliveries = 40;

const seesAll = ({ roles }: Pick<ResolverContext, 'roles'>): boolean => roles.includes('super_user');

const actorOf = ({ tenant, subject, scopes, roles, clock, services }: ResolverContext): ReportActor => ({
  ...{ tenant, subject, scopes },
  seesAll: seesAll({ roles }),
  now: clock.now(),
  canSend: services.mailer.canSend,
});

function refuseOwnAccounts({ rowsOf }: ResolverContext): void {
  if (rowsOf !== undefined)
    throw graphError('FORBIDDEN', 'Reports are about all accounts, and not open to people who see only their own');
}

/** The period that a report of today would be about. */
const periodNow = async (ctx: ResolverContext, frequency: Frequency): Promise<ReportPeriod> =>
  periodBefore(frequency, dayIn(await ctx.read(timeZoneOf), ctx.clock.now()));

export const reports: QueryResolvers['reports'] = (_, __, ctx) =>
  ctx.read((em) =>
    em.find(ReportEntity, seesAll(ctx) ? {} : { createdBy: ctx.subject }, {
      orderBy: { createdAt: 'desc', id: 'asc' },
      limit: mostReports,
    }),
  );

export const reportPreview: QueryResolvers['reportPreview'] = async (_, { page, frequency }, ctx) => {
  refuseOwnAccounts(ctx);
  const content = await makeReport(ctx, page, await periodNow(ctx, frequency));
  const links = { dashboard: ctx.services.mailer.dashboard };
  return { subject: subjectOf(content), html: htmlOf(content, links), text: textOf(content, links) };
};

const shown = ({ report, userErrors }: ReportOutcome) => ({ report, userErrors: [...userErrors] });
const targetOf = ({ id, expectedVersion }: { id: string; expectedVersion?: number | null }) => ({
  id,
  expectedVersion: expectedVersion ?? null,
});

export const reportMutations = {
  reportCreate: async (_, { input }, ctx) => {
    refuseOwnAccounts(ctx);
    return shown(await ctx.write((em) => createReport(em, actorOf(ctx), input)));
  },
  reportEdit: async (_, { input, ...args }, ctx) => {
    refuseOwnAccounts(ctx);
    return shown(await ctx.write((em) => editReport(em, actorOf(ctx), targetOf(args), input)));
  },
  reportRemove: async (_, args, ctx) => {
    refuseOwnAccounts(ctx);
    return shown(await ctx.write((em) => removeReport(em, actorOf(ctx), targetOf(args))));
  },
  reportSend: async (_, { id }, ctx) => {
    refuseOwnAccounts(ctx);
    const actor = actorOf(ctx);
    const report = await ctx.read((em) => em.findOne(ReportEntity, { id }));
    const isTheirs = report !== null && (actor.seesAll || report.createdBy === actor.subject);
    // Read before it is written, since the embedded database runs one transaction at a time. The one who sends reads it as well.
    const content = isTheirs ? await makeReport(ctx, report.page, await periodNow(ctx, report.frequency)) : undefined;
    return shown(await ctx.write((em) => sendReport(em, actor, id, content)));
  },
} satisfies MutationResolvers;

const recipientsOf = (ctx: ResolverContext, reportId: string): Promise<readonly ReportRecipientRow[]> =>
  ctx
    .loader<string, readonly ReportRecipientRow[]>('recipientsOfReport', async (em, ids) => {
      const rows = await em.find(
        ReportRecipient,
        { reportId: { $in: [...ids] }, listed: true },
        { orderBy: { email: 'asc' } },
      );
      const byReport = Map.groupBy(rows, (row) => row.reportId);
      return ids.map((id) => byReport.get(id) ?? []);
    })
    .load(reportId);

const deliveriesOf = (ctx: ResolverContext, reportId: string): Promise<readonly ReportDeliveryRow[]> =>
  ctx
    .loader<string, readonly ReportDeliveryRow[]>('deliveriesOfReport', async (em, ids) => {
      const byReport = Map.groupBy(await latestDeliveries(em, ids), (row) => row.reportId);
      return ids.map((id) => byReport.get(id) ?? []);
    })
    .load(reportId);

async function latestDeliveries(em: EntityManager, reportIds: readonly string[]): Promise<ReportDeliveryRow[]> {
  const latest = await query<{ id: string }>(
    em,
    sql`select d.id from unnest(${[...reportIds]}::uuid[]) as report (id) cross join lateral (
       select id from intelligence.report_deliveries where report_id = report.id
       order by created_at desc, id limit ${mostDeliveries}
     ) d`,
  );
  return em.find(
    ReportDeliveryEntity,
    { id: { $in: latest.map(({ id }) => id) } },
    { orderBy: { createdAt: 'desc', id: 'asc' } },
  );
}

const nextTimeOf = (ctx: ResolverContext, { id }: ReportRow): Promise<Date | null> =>
  ctx
    .loader<string, Date | null>('nextTimeOfReport', async (em, ids) => {
      const times = await nextTimes(em, ids);
      return ids.map((each) => times.get(each) ?? null);
    })
    .load(id);

export const Report: ReportResolvers = {
  weekday: ({ weekday }) => weekdays[weekday - 1] ?? 'MONDAY',
  time: ({ atTime }) => atTime,
  nextAt: (report, _, ctx) => (report.enabled ? nextTimeOf(ctx, report) : null),
  recipients: async ({ id }, _, ctx) => [...(await recipientsOf(ctx, id))],
  deliveries: async ({ id }, _, ctx) => [...(await deliveriesOf(ctx, id))],
  lastSentAt: async ({ id }, _, ctx) =>
    (await deliveriesOf(ctx, id)).find(({ sentAt }) => sentAt != null)?.sentAt ?? null,
};

export const ReportDelivery: ReportDeliveryResolvers = {
  attempts: ({ attempts }) => [...attempts],
  dueAt: ({ status, dueAt }) => (status === 'WAITING' ? dueAt : null),
};

export const ReportDeliveryAttempt: ReportDeliveryAttemptResolvers = {
  at: ({ at }) => new Date(at),
};

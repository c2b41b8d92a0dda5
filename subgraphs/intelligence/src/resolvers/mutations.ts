import { acknowledgeAlert } from '../commands/acknowledge-alert.ts';
import { assignAlert } from '../commands/assign-alert.ts';
import { createAlertRule } from '../commands/create-alert-rule.ts';
import { editAlertRule } from '../commands/edit-alert-rule.ts';
import { resolveAlert } from '../commands/resolve-alert.ts';
import { snoozeAlert } from '../commands/snooze-alert.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { metricTimeZoneSet } from './metrics.ts';

const targetOf = ({ id, expectedVersion }: { id: string; expectedVersion?: number | null }) => ({
  id,
  expectedVersion: expectedVersion ?? null,
});

export const Mutation: MutationResolvers = {
  alertAcknowledge: (_, args, ctx) => ctx.write((em) => acknowledgeAlert(em, ctx.subject, targetOf(args))),
  alertAssign: (_, args, ctx) =>
    ctx.write((em) => assignAlert(em, ctx.subject, targetOf(args), args.employeeId ?? null)),
  alertSnooze: (_, args, ctx) =>
    ctx.write((em) => snoozeAlert(em, ctx.subject, targetOf(args), { until: args.until, reason: args.reason ?? null })),
  alertResolve: (_, args, ctx) =>
    ctx.write((em) => resolveAlert(em, ctx.subject, targetOf(args), args.resolution ?? null)),
  alertRuleCreate: (_, { input }, ctx) => ctx.write((em) => createAlertRule(em, ctx.tenant, ctx.subject, input)),
  alertRuleEdit: (_, { id, input, expectedVersion }, ctx) =>
    ctx.write((em) =>
      editAlertRule(em, ctx.tenant, ctx.subject, { id, expectedVersion: expectedVersion ?? null }, input),
    ),
  metricTimeZoneSet,
};

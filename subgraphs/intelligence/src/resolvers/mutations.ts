import { acknowledgeAlert } from '../commands/acknowledge-alert.ts';
import { assignAlert } from '../commands/assign-alert.ts';
import { createAlertChannel, editAlertChannel, removeAlertChannel } from '../commands/change-alert-channels.ts';
import { createAlertRule } from '../commands/create-alert-rule.ts';
import { createVocabularyTerm } from '../commands/create-vocabulary-term.ts';
import { dismissAlert } from '../commands/dismiss-alert.ts';
import { editAlertRule } from '../commands/edit-alert-rule.ts';
import { editVocabularyTerm } from '../commands/edit-vocabulary-term.ts';
import { closeActionItem, reopenActionItem } from '../commands/mark-action-item.ts';
import { overrideScore, removeOverride } from '../commands/override-score.ts';
import { recordDeparture, removeDeparture } from '../commands/record-departure.ts';
import { removeVocabularyTerm } from '../commands/remove-vocabulary-term.ts';
import { reopenAlert } from '../commands/reopen-alert.ts';
import { replayAlertDelivery } from '../commands/replay-alert-delivery.ts';
import { resolveAlert } from '../commands/resolve-alert.ts';
import { snoozeAlert } from '../commands/snooze-alert.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import type { ResolverContext } from '../services/services.ts';
import { metricTimeZoneSet } from './metrics.ts';
import { actionMutations } from './next-best-actions.ts';
import { reportMutations } from './reports.ts';

const targetOf = ({ id, expectedVersion }: { id: string; expectedVersion?: number | null }) => ({
  id,
  expectedVersion: expectedVersion ?? null,
});

const actorOf = ({ subject, clock }: Pick<ResolverContext, 'subject' | 'clock'>) => ({
  actor: subject,
  now: clock.now(),
});
const changeBy = ({ tenant, subject, clock }: ResolverContext) => ({ tenant, actor: subject, now: clock.now() });

const channelActorOf = (ctx: Pick<ResolverContext, 'subject' | 'clock' | 'services'>) => ({
  ...actorOf(ctx),
  sender: ctx.services.alertSender,
});

export const Mutation: MutationResolvers = {
  accountChurned: (_, { accountId, on, reason, expectedVersion }, ctx) =>
    ctx.write((em) =>
      recordDeparture(
        em,
        changeBy(ctx),
        { accountId, expectedVersion: expectedVersion ?? null },
        { leftOn: on, reason },
      ),
    ),
  accountChurnedRemove: (_, { accountId, expectedVersion }, ctx) =>
    ctx.write((em) => removeDeparture(em, { accountId, expectedVersion: expectedVersion ?? null })),
  actionItemClose: (_, { id, note }, ctx) =>
    ctx.write((em) => closeActionItem(em, actorOf(ctx), { id, note: note ?? null })),
  actionItemReopen: (_, { id }, ctx) => ctx.write((em) => reopenActionItem(em, actorOf(ctx), id)),
  alertAcknowledge: (_, args, ctx) => ctx.write((em) => acknowledgeAlert(em, actorOf(ctx), targetOf(args))),
  alertAssign: (_, args, ctx) =>
    ctx.write((em) => assignAlert(em, actorOf(ctx), targetOf(args), args.employeeId ?? null)),
  alertSnooze: (_, args, ctx) =>
    ctx.write((em) =>
      snoozeAlert(em, actorOf(ctx), targetOf(args), { until: args.until, reason: args.reason ?? null }),
    ),
  alertResolve: (_, args, ctx) =>
    ctx.write((em) => resolveAlert(em, actorOf(ctx), targetOf(args), args.resolution ?? null)),
  alertDismiss: (_, args, ctx) => ctx.write((em) => dismissAlert(em, actorOf(ctx), targetOf(args), args.reason)),
  alertReopen: (_, args, ctx) => ctx.write((em) => reopenAlert(em, changeBy(ctx), targetOf(args))),
  scoreOverride: (_, { subjectType, subjectId, kind, value, reason, until, expectedVersion }, ctx) =>
    ctx.write((em) =>
      overrideScore(
        em,
        { tenant: ctx.tenant, actor: ctx.subject, now: ctx.clock.now() },
        { subjectType, subjectId, kind, expectedVersion: expectedVersion ?? null },
        { value, reason, until },
      ),
    ),
  scoreOverrideRemove: (_, { subjectType, subjectId, kind, expectedVersion }, ctx) =>
    ctx.write((em) =>
      removeOverride(
        em,
        { tenant: ctx.tenant, now: ctx.clock.now() },
        { subjectType, subjectId, kind, expectedVersion: expectedVersion ?? null },
      ),
    ),
  alertChannelCreate: (_, { input }, ctx) =>
    ctx.write((em) => createAlertChannel(em, ctx.tenant, channelActorOf(ctx), input)),
  alertChannelEdit: (_, { input, ...args }, ctx) =>
    ctx.write((em) => editAlertChannel(em, ctx.tenant, channelActorOf(ctx), targetOf(args), input)),
  alertChannelRemove: (_, args, ctx) => ctx.write((em) => removeAlertChannel(em, targetOf(args))),
  alertDeliveryReplay: (_, { id }, ctx) => ctx.write((em) => replayAlertDelivery(em, id, ctx.clock.now())),
  alertRuleCreate: (_, { input }, ctx) => ctx.write((em) => createAlertRule(em, ctx.tenant, actorOf(ctx), input)),
  alertRuleEdit: (_, { id, input, expectedVersion }, ctx) =>
    ctx.write((em) =>
      editAlertRule(em, ctx.tenant, actorOf(ctx), { id, expectedVersion: expectedVersion ?? null }, input),
    ),
  metricTimeZoneSet,
  ...actionMutations,
  ...reportMutations,
  vocabularyTermCreate: (_, { input }, ctx) => ctx.write((em) => createVocabularyTerm(em, changeBy(ctx), input)),
  vocabularyTermEdit: (_, args, ctx) =>
    ctx.write((em) => editVocabularyTerm(em, changeBy(ctx), targetOf(args), args.input)),
  vocabularyTermRemove: (_, args, ctx) => ctx.write((em) => removeVocabularyTerm(em, changeBy(ctx), targetOf(args))),
};

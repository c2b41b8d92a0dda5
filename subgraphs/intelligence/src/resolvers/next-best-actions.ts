import { type Sql, sql } from '@sophia/database';
import {
  byId,
  connection,
  defineConnection,
  type GroupArguments,
  type GroupDefinition,
  type Groups,
  groupsOf,
  loadOne,
  periodsOf,
  reference,
  type SubgraphContext,
} from '@sophia/subgraph-kit';
import { kindNamed } from '../actions/kinds/index.ts';
import { practices } from '../actions/past/practices.ts';
import {
  acceptAction,
  type DecisionTarget,
  dismissAction,
  finishAction,
  reopenAction,
  snoozeAction,
} from '../commands/decide-on-action.ts';
import { proportion } from '../common/proportion.ts';
import { tensOf } from '../common/tens-of.ts';
import { Finding } from '../entities/finding.ts';
import {
  type ActionDecisionRow,
  NextBestAction as ActionEntity,
  type NextBestActionRow,
} from '../entities/next-best-action.ts';
import { Score } from '../entities/score.ts';
import type {
  InteractionResolvers,
  MutationResolvers,
  NextBestActionEvidenceResolvers,
  NextBestActionResolvers,
  QueryNextBestActionsArgs,
} from '../generated/resolvers.ts';
import { actionsOfInteraction, decisionOf, outcomeOf } from '../loaders/next-best-actions.ts';
import type { ResolverContext } from '../services/services.ts';

/** Fewest deals with and without a practice for a comparison. */
const leastDeals = 20;

/** A decision that hid the action until a time counts no longer afterwards. */
const currentStatus = (now: Date): Sql =>
  sql`(case when decision.hidden_until <= ${now}::timestamptz then 'OPEN' else coalesce(decision.status, 'OPEN') end)`;

const actions = {
  entity: ActionEntity,
  // An action of an account that has just gone is no longer shown, before the next run removes it.
  from: sql`intelligence.next_best_actions as t
    join intelligence.account_facts account on account.tenant_id = t.tenant_id and account.account_id = t.account_id
    left join intelligence.action_decisions decision on decision.tenant_id = t.tenant_id and decision.action_id = t.id`,
  filter: {
    kind: 'kind',
    status: { columnFor: ({ clock }: SubgraphContext) => currentStatus(clock.now()), type: 'enum' },
    ownerId: 'ownerId',
    accountId: 'accountId',
    dealId: 'dealId',
    dueDate: 'dueDate',
    priority: 'priority',
  },
  orderBy: { PRIORITY: 'priority', DUE_DATE: 'dueDate', SINCE: 'since' },
  defaultOrder: [{ field: 'PRIORITY', direction: 'DESC' }],
} as const;
const shown = defineConnection<NextBestActionRow>(actions);
const hidden = defineConnection<NextBestActionRow>(actions);

const due = periodsOf('DUE_', sql`t.due_date`);

const groupFields = {
  KIND: 'kind',
  PRIORITY: tensOf(sql`t.priority`),
  STATUS: currentStatus,
  OWNER: 'ownerId',
  ACCOUNT: 'accountId',
  DEAL: 'dealId',
  DUE_DATE: 'dueDate',
  DUE_WEEK: due.DUE_WEEK,
  DUE_MONTH: due.DUE_MONTH,
} as const satisfies GroupDefinition<NextBestActionRow, string>['by'];

type GroupField = keyof typeof groupFields;

interface Hidden {
  /** True for the actions that people have hidden until later, instead of the others. */
  readonly hidden?: boolean | null;
}

function listOf(ctx: ResolverContext, { hidden: isHidden }: Hidden) {
  const isHiddenNow = sql`coalesce(decision.hidden_until > ${ctx.clock.now().toISOString()}::timestamptz, false)`;
  return isHidden ? { ...hidden, where: isHiddenNow } : { ...shown, where: sql`not ${isHiddenNow}` };
}

export const actionsOf = (
  ctx: ResolverContext,
  { hidden: isHidden, ...args }: QueryNextBestActionsArgs,
  parent?: { readonly column: 'accountId' | 'dealId'; readonly id: string },
) => connection(ctx, listOf(ctx, { hidden: isHidden }), args, parent);

export const actionGroups = (
  ctx: ResolverContext,
  { hidden: isHidden, ...args }: GroupArguments<GroupField> & Hidden,
): Promise<Groups<GroupField>> => groupsOf(ctx, { list: listOf(ctx, { hidden: isHidden }), by: groupFields }, args);

export const nextBestActionsOfInteraction: InteractionResolvers['nextBestActions'] = async ({ id }, _, ctx) => [
  ...(await actionsOfInteraction(ctx, id)),
];

/** The decision that counts now: one that hid the action until a time counts no longer afterwards. */
async function currentDecision({ id }: NextBestActionRow, ctx: ResolverContext): Promise<ActionDecisionRow | null> {
  const decision = await decisionOf(ctx, id);
  return decision?.hiddenUntil != null && decision.hiddenUntil <= ctx.clock.now() ? null : decision;
}

export const NextBestAction: NextBestActionResolvers = {
  __resolveReference: byId(ActionEntity),
  account: ({ accountId }) => ({ id: accountId }),
  deal: ({ dealId }) => reference(dealId),
  contact: ({ contactId }) => reference(contactId),
  interaction: ({ interactionId }) => reference(interactionId),
  owner: ({ ownerId }) => reference(ownerId),
  async play({ kind, steps }, _, ctx) {
    const name = kindNamed(kind)?.practice ?? null;
    const outcome = name && (await outcomeOf(ctx, name));
    if (!name || !outcome || Math.min(outcome.with_deals, outcome.without_deals) < leastDeals)
      return { steps, past: null };
    const { done, notDone } = practices[name];
    const withIt = proportion(outcome.with_won, outcome.with_deals);
    const without = proportion(outcome.without_won, outcome.without_deals);
    return { steps, past: withIt && without && { done, notDone, with: withIt, without } };
  },
  status: async (action, _, ctx) => (await currentDecision(action, ctx))?.status ?? 'OPEN',
  hiddenUntil: async (action, _, ctx) => (await currentDecision(action, ctx))?.hiddenUntil ?? null,
  reason: async (action, _, ctx) => (await currentDecision(action, ctx))?.reason ?? null,
  decidedBy: async (action, _, ctx) => (await currentDecision(action, ctx))?.decidedBy ?? null,
  decidedAt: async (action, _, ctx) => (await currentDecision(action, ctx))?.decidedAt ?? null,
  version: async ({ id }, _, ctx) => (await decisionOf(ctx, id))?.version ?? 0,
};

export const NextBestActionEvidence: NextBestActionEvidenceResolvers = {
  at: ({ at }) => (at === null ? null : new Date(at)),
  interaction: ({ interactionId }) => reference(interactionId),
  finding: ({ findingId }, _, ctx) => loadOne(ctx, Finding, findingId),
  score: ({ scoreId }, _, ctx) => loadOne(ctx, Score, scoreId),
};

const targetOf = (
  { id, expectedVersion }: { id: string; expectedVersion?: number | null },
  { tenant, subject, clock }: ResolverContext,
): DecisionTarget => ({ tenant, actor: subject, now: clock.now(), id, expectedVersion: expectedVersion ?? null });

export const actionMutations = {
  nextBestActionAccept: (_, args, ctx) => ctx.write((em) => acceptAction(em, targetOf(args, ctx))),
  nextBestActionSnooze: (_, args, ctx) =>
    ctx.write((em) => snoozeAction(em, targetOf(args, ctx), args.until, args.reason ?? null)),
  nextBestActionDismiss: (_, args, ctx) => ctx.write((em) => dismissAction(em, targetOf(args, ctx), args.reason)),
  nextBestActionDone: (_, args, ctx) => ctx.write((em) => finishAction(em, targetOf(args, ctx), args.note ?? null)),
  nextBestActionReopen: (_, args, ctx) => ctx.write((em) => reopenAction(em, targetOf(args, ctx))),
} satisfies MutationResolvers;

import type { EntityManager } from '@sophia/database';
import { lockSeen, notFound, type Refusal, type Target, versionConflict } from '../common/find-to-change.ts';
import {
  ActionDecision,
  type ActionDecisionRow,
  type DecisionStatus,
  NextBestAction,
  type NextBestActionRow,
} from '../entities/next-best-action.ts';

const day = 86_400_000;
const longestSnoozeDays = 90;
const longestReason = 1_000;

/** Days for which an action stays hidden, though its cause still holds or holds again. */
const doneDays = 14;
const dismissedDays = 90;

type ActionUserError =
  | Refusal
  | { readonly code: 'INVALID'; readonly message: string; readonly field: string[] | null };

/** The action, and the reasons if nothing was decided. */
export interface ActionOutcome {
  readonly nextBestAction: NextBestActionRow | null;
  readonly userErrors: ActionUserError[];
}

/** Who decides, about what. The expected version is 0 for an action that nobody has decided on. */
export interface DecisionTarget extends Target {
  readonly tenant: string;
  readonly actor: string;
  readonly now: Date;
}

interface Decision {
  readonly status: DecisionStatus;
  readonly hiddenUntil: Date | null;
  readonly reason: string | null;
}

export const acceptAction = (em: EntityManager, target: DecisionTarget) =>
  decide(em, target, { status: 'ACCEPTED', hiddenUntil: null, reason: null });

export const reopenAction = (em: EntityManager, target: DecisionTarget) =>
  decide(em, target, { status: 'OPEN', hiddenUntil: null, reason: null });

export const finishAction = (em: EntityManager, target: DecisionTarget, reason: string | null) =>
  decide(em, target, { status: 'DONE', hiddenUntil: after(target.now, doneDays), reason });

export const snoozeAction = (em: EntityManager, target: DecisionTarget, until: Date, reason: string | null) =>
  decide(em, target, { status: 'SNOOZED', hiddenUntil: until, reason }, endProblem(until, target.now));

export const dismissAction = (em: EntityManager, target: DecisionTarget, reason: string) =>
  decide(
    em,
    target,
    { status: 'DISMISSED', hiddenUntil: after(target.now, dismissedDays), reason },
    reason.trim() === '' ? invalid('Say why the action should not be done.', 'reason') : null,
  );

/** Writes a decision under a lock of the action. With a problem, which describes an invalid argument, changes nothing. */
async function decide(
  em: EntityManager,
  { tenant, actor, now, id, expectedVersion }: DecisionTarget,
  { status, hiddenUntil, reason }: Decision,
  problem: ActionUserError | null = null,
): Promise<ActionOutcome> {
  const action = await lockSeen(em, NextBestAction, id);
  if (action === null) return refused(null, notFound('action', id));
  const wrong = problem ?? reasonProblem(reason);
  if (wrong !== null) return refused(action, wrong);
  const before = await em.findOne(ActionDecision, { actionId: action.id }, { refresh: true });
  const version = before?.version ?? 0;
  if (expectedVersion !== null && expectedVersion !== version) {
    return refused(action, versionConflict('action', version, expectedVersion));
  }
  const values = {
    status,
    hiddenUntil,
    reason: reason?.trim() || null,
    decidedAt: now,
    decidedBy: actor,
    version: version + 1,
  };
  save(em, before, { tenantId: tenant, actionId: action.id, ...values });
  await em.flush();
  return { nextBestAction: action, userErrors: [] };
}

function save(em: EntityManager, before: ActionDecisionRow | null, decision: ActionDecisionRow): void {
  if (before === null) em.create(ActionDecision, decision);
  else em.assign(before, decision);
}

const after = (now: Date, days: number): Date => new Date(now.getTime() + days * day);

const invalid = (message: string, field: string): ActionUserError => ({ code: 'INVALID', message, field: [field] });

const refused = (nextBestAction: NextBestActionRow | null, refusal: ActionUserError): ActionOutcome => ({
  nextBestAction,
  userErrors: [refusal],
});

function endProblem(until: Date, now: Date): ActionUserError | null {
  if (until <= now) return invalid('The snooze must end in the future.', 'until');
  return until > after(now, longestSnoozeDays)
    ? invalid(`An action can be snoozed for at most ${longestSnoozeDays} days.`, 'until')
    : null;
}

const reasonProblem = (reason: string | null): ActionUserError | null =>
  (reason?.length ?? 0) > longestReason
    ? invalid(`reason has ${reason?.length} characters; at most ${longestReason} are kept.`, 'reason')
    : null;

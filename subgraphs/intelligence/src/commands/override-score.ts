import type { EntityManager } from '@sophia/database';
import { isUuid } from '@sophia/subgraph-kit';
import { lockSeen, versionConflict } from '../common/find-to-change.ts';
import { Score, type ScoreKind, type ScoreRow, type SubjectType } from '../entities/score.ts';
import { ScoreOverride, type ScoreOverrideRow } from '../entities/score-override.ts';
import { scoreIdOf } from '../store/save-scores.ts';
import { markStale } from '../store/stale-subjects.ts';

interface OverrideUserError {
  readonly code: 'NOT_FOUND' | 'VERSION_CONFLICT' | 'INVALID';
  readonly message: string;
  readonly field: string[] | null;
}

/** The score, and the reasons if its override was not changed. */
export interface OverrideOutcome {
  readonly score: ScoreRow | null;
  readonly userErrors: OverrideUserError[];
}

export interface OverrideTarget {
  readonly subjectType: SubjectType;
  readonly subjectId: string;
  readonly kind: ScoreKind;
  /** Version that the caller has seen, 0 for none; null to skip the check. */
  readonly expectedVersion: number | null;
}

/** What a person wants to be shown. */
export interface ShownInstead {
  readonly value: number;
  readonly reason: string;
  readonly until: Date;
}

/** Shows a value in place of the calculated one. Marks the subject, so that alerts see the value. */
export async function overrideScore(
  em: EntityManager,
  { tenant, actor, now }: { tenant: string; actor: string; now: Date },
  target: OverrideTarget,
  shown: ShownInstead,
): Promise<OverrideOutcome> {
  const { score, override, refusal } = await find(em, tenant, target, now);
  if (refusal !== null) return { score, userErrors: [refusal] };
  const problems = problemsOf(shown, now);
  if (problems.length > 0) return { score, userErrors: problems };
  const values = { ...shown, reason: shown.reason.trim(), createdAt: now, createdBy: actor };
  if (override === null) {
    em.create(ScoreOverride, { ...keyOf(tenant, target), ...values, version: 1 });
  } else {
    em.assign(override, { ...values, version: override.version + 1 });
  }
  await em.flush();
  await markStale(em, tenant, subjectOf(target));
  return { score, userErrors: [] };
}

/** Shows the calculated value again. */
export async function removeOverride(
  em: EntityManager,
  { tenant, now }: { tenant: string; now: Date },
  target: OverrideTarget,
): Promise<OverrideOutcome> {
  const { score, override, refusal } = await find(em, tenant, target, now);
  if (refusal !== null) return { score, userErrors: [refusal] };
  if (override === null || override.until.getTime() <= now.getTime()) {
    return refused(score, 'NOT_FOUND', 'The score has no override.', ['kind']);
  }
  await em.remove(override).flush();
  await markStale(em, tenant, subjectOf(target));
  return { score, userErrors: [] };
}

interface Found {
  readonly score: ScoreRow | null;
  /** The last override, also if it has ended. */
  readonly override: ScoreOverrideRow | null;
  readonly refusal: OverrideUserError | null;
}

/** Finds a score and its override under a lock on the score. */
async function find(em: EntityManager, tenant: string, target: OverrideTarget, now: Date): Promise<Found> {
  const { subjectType, subjectId, kind, expectedVersion } = target;
  const id = scoreIdOf(tenant, subjectType, subjectId.toLowerCase(), kind);
  const score = isUuid(subjectId) ? await lockSeen(em, Score, id) : null;
  if (score === null) {
    const message = `${subjectType} ${subjectId} has no score of the kind ${kind}.`;
    return { score, override: null, refusal: { code: 'NOT_FOUND', message, field: ['subjectId'] } };
  }
  const override = await em.findOne(ScoreOverride, { scoreId: id }, { refresh: true });
  const current = override !== null && override.until.getTime() > now.getTime() ? override.version : 0;
  if (expectedVersion === null || expectedVersion === current) return { score, override, refusal: null };
  const refusal = versionConflict('override', current, expectedVersion);
  if (current > 0) return { score, override, refusal };
  const message = `The score has no override now, not one of version ${expectedVersion}. Reload it and try again.`;
  return { score, override, refusal: { ...refusal, message } };
}

const longestReason = 1_000;
const longestDays = 365;
const day = 86_400_000;

function problemsOf({ value, reason, until }: ShownInstead, now: Date): OverrideUserError[] {
  const problems: OverrideUserError[] = [];
  const invalid = (field: string, message: string) => problems.push({ code: 'INVALID', message, field: [field] });
  if (!(value >= 0 && value <= 100)) invalid('value', `The value must be 0 to 100, not ${value}.`);
  if (reason.trim() === '') invalid('reason', 'An override needs a reason.');
  if (reason.length > longestReason)
    invalid('reason', `reason has ${reason.length} characters; at most ${longestReason} are kept.`);
  const wait = until.getTime() - now.getTime();
  if (wait <= 0) invalid('until', 'The override must end in the future.');
  if (wait > longestDays * day) invalid('until', `A score can be overridden for at most ${longestDays} days.`);
  return problems;
}

const keyOf = (tenant: string, { subjectType, subjectId, kind }: OverrideTarget) => ({
  tenantId: tenant,
  scoreId: scoreIdOf(tenant, subjectType, subjectId.toLowerCase(), kind),
  subjectType,
  subjectId: subjectId.toLowerCase(),
  kind,
});

const lists = { ACCOUNT: 'accountIds', CONTACT: 'contactIds', DEAL: 'dealIds' } as const;
const subjectOf = ({ subjectType, subjectId }: OverrideTarget) => ({ [lists[subjectType]]: [subjectId.toLowerCase()] });

const refused = (
  score: ScoreRow | null,
  code: OverrideUserError['code'],
  message: string,
  field: string[],
): OverrideOutcome => ({ score, userErrors: [{ code, message, field }] });

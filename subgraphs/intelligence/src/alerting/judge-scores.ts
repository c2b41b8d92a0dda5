import { type EntityManager, query, sql } from '@sophia/database';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import type { MovedScore } from '../store/save-scores.ts';
import type { Candidate } from './candidate.ts';
import { nameOf } from './judge-interactions.ts';

/**
 * Returns a candidate for each account whose health fell by at least `threshold` points from an earlier day in the
 * window.
 */
export async function judgeScores(
  em: EntityManager,
  rules: readonly AlertRuleRow[],
  moved: readonly MovedScore[],
  accountNames: ReadonlyMap<string, string>,
  now: Date,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  const health = moved.filter(({ kind, subjectType }) => kind === 'HEALTH' && subjectType === 'ACCOUNT');
  for (const rule of rules.filter(({ kind, threshold }) => kind === 'HEALTH_FALLING' && threshold !== null)) {
    const concerned = health.filter(
      ({ subjectId }) => rule.accountIds.length === 0 || rule.accountIds.includes(subjectId),
    );
    const highs = await highestBefore(em, concerned, rule.windowHours, now);
    const threshold = rule.threshold ?? 0;
    for (const { id, subjectId, score } of concerned) {
      const high = highs.get(id);
      if (high === undefined || high - score.value < threshold) continue;
      const days = Math.round(rule.windowHours / 24);
      const fall = Number((high - score.value).toFixed(1));
      candidates.push({
        rule,
        cause: `${subjectId}:health`,
        title: `${nameOf(subjectId, accountNames)}: health fell by ${fall} points`,
        message:
          `From ${high.toFixed(1)} to ${score.value} within ${days} days. ${score.factors[0]?.label ?? ''}`.trim(),
        evidence: {
          occurredAt: now.toISOString(),
          text: null,
          value: -fall,
          threshold: -threshold,
          interactionId: null,
        },
        accountId: subjectId,
        interactionId: null,
      });
    }
  }
  return candidates;
}

async function highestBefore(
  em: EntityManager,
  scores: readonly MovedScore[],
  windowHours: number,
  now: Date,
): Promise<Map<string, number>> {
  if (scores.length === 0) return new Map();
  const rows = await query<{ score_id: string; high: number }>(
    em,
    sql`select score_id, max(value) as high from intelligence.score_history
     where score_id = any(${scores.map(({ id }) => id)}::uuid[]) and day < ${now.toISOString().slice(0, 10)}::date
       and day >= (${now.toISOString()}::timestamptz - make_interval(hours => ${windowHours}))::date
     group by score_id`,
  );
  return new Map(rows.map((row) => [row.score_id, row.high]));
}

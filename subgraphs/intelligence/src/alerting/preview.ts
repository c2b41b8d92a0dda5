import { type EntityManager, query, sql } from '@sophia/database';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { InteractionAnalysis } from '../entities/interaction-analysis.ts';
import { accountNames } from '../store/accounts.ts';
import { type FoundAt, findConditionsAt } from './find-conditions.ts';
import { findIn } from './find-in-interactions.ts';
import { ruleKinds } from './kinds/index.ts';
import type { EventKind } from './kinds/rule-kind.ts';

const day = 86_400_000;
const previewedDays = 90;
const examplesShown = 10;
/** Most interactions that a preview reads; the newest count. */
const mostInteractions = 20_000;

interface PreviewedWeek {
  readonly from: Date;
  readonly count: number;
}

/** What a rule would have raised in the past, by the code that raises alerts. */
export interface Preview {
  readonly from: Date;
  readonly to: Date;
  readonly count: number;
  /** The newest alerts. */
  readonly examples: readonly FoundAt[];
  /** Every week of the time, the first one first. */
  readonly weeks: readonly PreviewedWeek[];
}

export async function previewRule(em: EntityManager, rule: AlertRuleRow, now: Date): Promise<Preview> {
  const from = new Date(now.getTime() - previewedDays * day);
  const kind = ruleKinds[rule.kind];
  const alerts = kind.lasts
    ? alertsAmong(await findConditionsAt(em, kind, rule, daysUntil(now)), rule, day)
    : alertsAmong(await findEvents(em, kind, rule, from, now), rule, 0);
  return {
    from,
    to: now,
    count: alerts.length,
    examples: alerts.slice(-examplesShown).reverse(),
    weeks: byWeek(alerts, from, now),
  };
}

const daysUntil = (now: Date): Date[] =>
  Array.from({ length: previewedDays }, (_, place) => new Date(now.getTime() - (previewedDays - 1 - place) * day));

/**
 * Counts the alerts among findings, oldest first. A cause that is found again at the next look, or before the cooldown has
 * passed, is the same alert. One that has not held for as long as the rule waits is none.
 */
function alertsAmong(
  found: readonly FoundAt[],
  { cooldownHours, pendingMinutes }: AlertRuleRow,
  step: number,
): FoundAt[] {
  const waits = Math.floor((pendingMinutes * 60_000) / day) * day;
  const seen = new Map<string, { last: number; began: number; isRaised: boolean }>();
  return found.filter(({ at, finding: { cause } }) => {
    const before = seen.get(cause);
    const time = at.getTime();
    const gap = before === undefined ? Number.POSITIVE_INFINITY : time - before.last;
    const isSame = gap <= step || (before?.isRaised === true && gap <= Math.max(step, cooldownHours * 3_600_000));
    const began = before !== undefined && isSame ? before.began : time;
    const wasRaised = before !== undefined && isSame && before.isRaised;
    const isRaised = wasRaised || time - began >= waits;
    seen.set(cause, { last: time, began, isRaised });
    return isRaised && !wasRaised;
  });
}

async function findEvents(
  em: EntityManager,
  kind: EventKind,
  rule: AlertRuleRow,
  from: Date,
  to: Date,
): Promise<FoundAt[]> {
  const rows = await query<{ id: string }>(
    em,
    sql`select i.interaction_id as id from intelligence.interaction_analyses i
     where i.occurred_at >= ${from.toISOString()}::timestamptz and i.occurred_at <= ${to.toISOString()}::timestamptz
       and (${rule.accountIds.length} = 0 or i.account_id = any(${rule.accountIds}::uuid[]))
       and (${kind.among(rule)})
     order by i.occurred_at desc limit ${mostInteractions}`,
  );
  const interactions = await em.find(
    InteractionAnalysis,
    { interactionId: { $in: rows.map(({ id }) => id) } },
    { orderBy: { occurredAt: 'asc', interactionId: 'asc' } },
  );
  const names = await accountNames(
    em,
    interactions.flatMap(({ accountId }) => accountId ?? []),
  );
  return interactions.flatMap((interaction) =>
    findIn(rule, interaction, names).map(({ finding }) => ({ at: interaction.occurredAt, finding })),
  );
}

function byWeek(alerts: readonly FoundAt[], from: Date, to: Date): PreviewedWeek[] {
  const weeks = Math.ceil((to.getTime() - from.getTime()) / (7 * day));
  return Array.from({ length: weeks }, (_, place) => {
    const begin = from.getTime() + place * 7 * day;
    const count = alerts.filter(({ at }) => at.getTime() >= begin && at.getTime() < begin + 7 * day).length;
    return { from: new Date(begin), count };
  });
}

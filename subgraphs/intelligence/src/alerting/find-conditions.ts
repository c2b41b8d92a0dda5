import { type EntityManager, query, sql } from '@sophia/database';
import { isoTime } from '@sophia/subgraph-kit';
import { cutText } from '../common/cut-text.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import type { Finding } from './kinds/finding.ts';
import { longestEvidence } from './kinds/of-interaction.ts';
import type { ConditionKind, FoundRow } from './kinds/rule-kind.ts';

/** Most alerts that a rule raises in one judgement. The next one raises more. */
const mostNew = 500;

/** A finding with the time at which the condition held. */
export interface FoundAt {
  readonly at: Date;
  readonly finding: Finding;
}

/** Returns the conditions that hold at a time: those of `held`, and the newest of the others. */
export async function findConditions(
  em: EntityManager,
  kind: ConditionKind,
  rule: AlertRuleRow,
  now: Date,
  held: readonly string[],
): Promise<Finding[]> {
  const causes = sql`${held}::text[]`;
  const found = kind.find(rule, { at: sql`${now.toISOString()}::timestamptz`, held: causes });
  const rows = await query<FoundRow>(
    em,
    sql`select * from (${found}) found
     order by cause = any(${causes}) desc, occurred_at desc, cause limit ${held.length + mostNew}`,
  );
  return rows.map((row) => findingOf(kind, rule, row));
}

/**
 * Returns the conditions that held at each of these times, oldest first, by the same select. A statement for each time is
 * planned for it, which one for all is not.
 */
export async function findConditionsAt(
  em: EntityManager,
  kind: ConditionKind,
  rule: AlertRuleRow,
  times: readonly Date[],
): Promise<FoundAt[]> {
  const found: FoundAt[] = [];
  for (const at of times) {
    const moment = { at: sql`${at.toISOString()}::timestamptz`, held: sql`'{}'::text[]` };
    const rows = await query<FoundRow>(
      em,
      sql`select * from (${kind.find(rule, moment)}) found order by occurred_at, cause`,
    );
    found.push(...rows.map((row) => ({ at, finding: findingOf(kind, rule, row) })));
  }
  return found;
}

function findingOf(kind: ConditionKind, rule: AlertRuleRow, row: FoundRow): Finding {
  const threshold = rule.threshold ?? null;
  return {
    cause: row.cause,
    key: row.key,
    ...kind.tell(rule, row),
    occurredAt: isoTime(row.occurred_at),
    text: row.text === null ? null : cutText(row.text, longestEvidence),
    value: row.value === null ? null : Number(row.value.toFixed(1)),
    threshold: threshold !== null && row.value !== null && row.value < 0 ? -threshold : threshold,
    accountId: row.account_id,
    dealId: row.deal_id,
    interactionId: row.interaction_id,
    segmentId: null,
    ownerId: row.owner_id,
    quotes: null,
  };
}

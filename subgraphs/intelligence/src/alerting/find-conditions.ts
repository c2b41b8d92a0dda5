import { type EntityManager, query, sql } from '@sophia/database';
import { isoTime } from '@sophia/subgraph-kit';
import { cutText } from '../common/cut-text.ts';
import type { Compared } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { dayIn } from '../metrics/days.ts';
import { timeZoneOf } from '../metrics/time-zone.ts';
import type { Finding } from './kinds/finding.ts';
import { longestEvidence } from './kinds/of-interaction.ts';
import type { ConditionKind, FoundRow, Moment } from './kinds/rule-kind.ts';

/** Most new matches that a rule takes in one judgement. The next one takes more. */
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
  const moment = momentOf(now, held, await timeZoneOf(em));
  const rows = await query<FoundRow>(
    em,
    sql`select * from (
       select found.*, cause = any(${moment.held}) as is_held,
         row_number() over (partition by cause = any(${moment.held}) order by occurred_at desc, cause) as place
       from (${kind.find(rule, moment)}) found
     ) ranked
     where is_held or place <= ${mostNew} order by occurred_at desc, cause`,
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
  const timeZone = await timeZoneOf(em);
  for (const at of times) {
    const moment = momentOf(at, [], timeZone);
    const rows = await query<FoundRow>(
      em,
      sql`select * from (${kind.find(rule, moment)}) found order by occurred_at, cause`,
    );
    found.push(...rows.map((row) => ({ at, finding: findingOf(kind, rule, row) })));
  }
  return found;
}

const momentOf = (now: Date, held: readonly string[], timeZone: string): Moment => ({
  at: sql`${now.toISOString()}::timestamptz`,
  today: dayIn(timeZone, now),
  held: sql`${held}::text[]`,
});

function findingOf(kind: ConditionKind, rule: AlertRuleRow, row: FoundRow): Finding {
  return {
    cause: row.cause,
    key: row.key,
    ...kind.tell(rule, row),
    occurredAt: isoTime(row.occurred_at),
    text: row.text === null ? null : cutText(row.text, longestEvidence),
    value: row.value === null ? null : Number(row.value.toFixed(kind.decimals ?? 1)),
    threshold: thresholdOf(kind, rule, row),
    compared: comparedIn(row),
    accountId: row.account_id,
    contactId: row.contact_id ?? null,
    dealId: row.deal_id,
    interactionId: row.interaction_id,
    segmentId: row.segment_id ?? null,
    ownerId: row.owner_id,
    quotes: null,
  };
}

/** A change has the sign of its direction. */
function thresholdOf({ isLevel }: ConditionKind, { threshold }: AlertRuleRow, { value }: FoundRow): number | null {
  if (threshold == null) return null;
  return isLevel !== true && value !== null && value < 0 ? -threshold : threshold;
}

function comparedIn({ facts: { to, from, records, recordsBefore } }: FoundRow): Compared | null {
  if (to == null) return null;
  const numberOf = (fact: string | number | null | undefined) => (fact == null ? null : Number(fact));
  return {
    now: Number(to),
    before: numberOf(from),
    records: numberOf(records),
    recordsBefore: numberOf(recordsBefore),
  };
}

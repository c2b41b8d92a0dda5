import { type EntityManager, query, sql } from '@sophia/database';
import { Alert, type AlertRow, closedStatuses } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { type AlertChange, announce } from './announce.ts';
import { findConditions } from './find-conditions.ts';
import { ruleKinds } from './kinds/index.ts';
import type { ConditionKind, NeededSources } from './kinds/rule-kind.ts';
import { causeOf, lockAlerts, raise } from './raise.ts';

const minute = 60_000;
/** A source that has failed for longer holds nothing back: nobody is going to load it again. */
const longestOutageDays = 7;

/**
 * Judges the rules of lasting conditions: raises alerts for those that hold, opens those that have held for as long as
 * their rule waits, and ends those that no longer hold. `accountIds` limits it to what is about these accounts.
 */
export async function checkConditions(
  em: EntityManager,
  tenant: string,
  rules: readonly AlertRuleRow[],
  now: Date,
  accountIds?: readonly string[],
): Promise<void> {
  const lasting = rules.flatMap((rule) => {
    const kind = ruleKinds[rule.kind];
    return kind.lasts ? [{ rule, kind }] : [];
  });
  if (lasting.length === 0) return;
  await lockAlerts(em, tenant);
  const failing = await failingSources(em, now);
  for (const { rule, kind } of lasting)
    if (
      !failing(typeof kind.needs === 'function' ? kind.needs(rule) : kind.needs) &&
      (await isReady(em, kind, rule, now))
    )
      await check(em, tenant, { rule, kind, now, accountIds });
}

const isReady = async (em: EntityManager, kind: ConditionKind, rule: AlertRuleRow, now: Date): Promise<boolean> =>
  kind.isReady === undefined || (await kind.isReady(em, rule, now));

interface Check {
  readonly rule: AlertRuleRow;
  readonly kind: ConditionKind;
  readonly now: Date;
  readonly accountIds: readonly string[] | undefined;
}

async function check(em: EntityManager, tenant: string, { rule, kind, now, accountIds }: Check): Promise<void> {
  const limited = limitTo(rule, accountIds);
  if (limited === null) return;
  const alerts = await em.find(
    Alert,
    {
      ruleId: rule.id,
      status: { $nin: [...closedStatuses] },
      ...(accountIds && { accountId: { $in: [...accountIds] } }),
    },
    { refresh: true },
  );
  const prefix = `${rule.id}:`;
  const held = alerts.map(({ cause }) => cause.slice(prefix.length));
  const findings = await findConditions(em, kind, limited, now, held);
  await raise(
    em,
    tenant,
    findings.map((finding) => ({ rule, finding })),
    now,
  );
  const holding = new Set(findings.map((finding) => causeOf(rule, finding)));
  const changes = alerts.flatMap((alert) =>
    holding.has(alert.cause) ? openIfDue(alert, rule, now) : end(em, alert, now),
  );
  await em.flush();
  await announce(em, changes, now);
}

/** Returns the rule with only those of its accounts; null if it has none of them. */
function limitTo(rule: AlertRuleRow, accountIds: readonly string[] | undefined): AlertRuleRow | null {
  if (accountIds === undefined) return rule;
  const wanted = new Set(rule.accountIds);
  const both = accountIds.filter((id) => wanted.size === 0 || wanted.has(id));
  return both.length === 0 ? null : { ...rule, accountIds: both };
}

function openIfDue(alert: AlertRow, { pendingMinutes }: AlertRuleRow, now: Date): AlertChange[] {
  if (alert.status !== 'PENDING' || now.getTime() < alert.raisedAt.getTime() + pendingMinutes * minute) return [];
  Object.assign(alert, { status: 'OPEN', raisedAt: now, version: alert.version + 1 });
  return [{ alert, moment: 'RAISED' }];
}

/** Ends an alert whose condition no longer holds. Nobody has been told of a pending one, so it goes without a trace. */
function end(em: EntityManager, alert: AlertRow, now: Date): AlertChange[] {
  if (alert.status === 'PENDING') {
    em.remove(alert);
    return [];
  }
  Object.assign(alert, {
    status: 'RESOLVED',
    resolvedAt: now,
    resolvedBy: 'sophia',
    resolution: 'The condition no longer holds.',
    snoozedUntil: null,
    snoozedBy: null,
    snoozeReason: null,
    version: alert.version + 1,
  });
  return [{ alert, moment: 'RESOLVED' }];
}

const conversationSources = ['slack', 'gong'];

/** Returns if a kind lacks data because a source has failed: its silence says nothing about customers. */
async function failingSources(em: EntityManager, now: Date): Promise<(needs: NeededSources) => boolean> {
  const rows = await query<{ source: string }>(
    em,
    sql`select source from (
       select distinct on (source) source, state, finished_at from intelligence.source_loads
       where finished_at <= ${now.toISOString()}::timestamptz order by source, finished_at desc, state desc
     ) latest
     where state = 'FAILED' and finished_at > ${now.toISOString()}::timestamptz - make_interval(days => ${longestOutageDays})`,
  );
  return (needs) =>
    needs !== null && rows.some(({ source }) => needs === 'conversations' || !conversationSources.includes(source));
}

import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName } from '@sophia/database';
import { Alert, type AlertRow, type Evidence, isClosed } from '../entities/alert.ts';
import type { AlertRuleRow } from '../entities/alert-rule.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { type AlertChange, announce } from './announce.ts';
import type { Finding } from './kinds/finding.ts';
import { ruleKinds } from './kinds/index.ts';
import { ownersOf } from './owners.ts';

const hour = 3_600_000;

/** What a rule matched. */
export interface Match {
  readonly rule: AlertRuleRow;
  readonly finding: Finding;
}

/** Name of the cause for all rules. */
export const causeOf = (rule: AlertRuleRow, { cause }: Finding): string => `${rule.id}:${cause}`;

/** Makes the transactions that change alerts of a tenant wait for each other. */
export const lockAlerts = (em: EntityManager, tenant: string): Promise<void> =>
  lockByName(em, `intelligence.alerts:${tenant}`);

/**
 * Raises alerts for matches. If the cause has an alert that is not closed, adds an occurrence to it. If its alert was
 * closed, raises a new one only after the cooldown, and after a person closed it only for what happened later.
 */
export async function raise(em: EntityManager, tenant: string, matches: readonly Match[], now: Date): Promise<void> {
  if (matches.length === 0) return;
  await lockAlerts(em, tenant);
  const latest = await latestAlerts(em, matches);
  const owner = await ownersOf(
    em,
    matches.map(({ finding }) => finding),
  );
  const changes = new Map<string, AlertChange>();
  for (const match of matches) {
    const cause = causeOf(match.rule, match.finding);
    const known = latest.get(cause);
    if (known !== undefined && !isClosed(known)) {
      if (addOccurrence(known, match, now) && !changes.has(known.id))
        changes.set(known.id, { alert: known, moment: null });
      continue;
    }
    if (known !== undefined && !isNew(known, match, now)) continue;
    const alert = create(em, tenant, match, owner(match.finding), now);
    latest.set(cause, alert);
    changes.set(alert.id, { alert, moment: 'RAISED' });
  }
  await em.flush();
  await announce(
    em,
    [...changes.values()].filter(({ alert }) => alert.status !== 'PENDING'),
    now,
  );
}

/** Returns the newest alert of each cause. Only the newest can be one that is not closed. */
async function latestAlerts(em: EntityManager, matches: readonly Match[]): Promise<Map<string, AlertRow>> {
  const causes = [...new Set(matches.map(({ rule, finding }) => causeOf(rule, finding)))];
  const alerts = await em.find(Alert, { cause: { $in: causes } }, { orderBy: { raisedAt: 'asc' }, refresh: true });
  return new Map(alerts.map((alert) => [alert.cause, alert]));
}

function create(
  em: EntityManager,
  tenant: string,
  { rule, finding }: Match,
  ownerId: string | null,
  now: Date,
): AlertRow {
  const waits = ruleKinds[rule.kind].lasts && rule.pendingMinutes > 0;
  return em.create(Alert, {
    tenantId: tenant,
    id: randomUUID(),
    ruleId: rule.id,
    kind: rule.kind,
    severity: rule.severity,
    status: waits ? 'PENDING' : 'OPEN',
    cause: causeOf(rule, finding),
    title: finding.title,
    message: finding.message,
    evidence: [evidenceOf({ rule, finding }, now)],
    accountId: finding.accountId,
    contactId: finding.contactId,
    dealId: finding.dealId,
    interactionId: finding.interactionId,
    assigneeId: ownerId,
    assignedBy: ownerId === null ? null : 'sophia',
    raisedAt: now,
    lastSeenAt: now,
    occurrences: 1,
    version: 1,
  });
}

/** Evidence with the rule's values of the time: a later change of the rule does not change it. */
const evidenceOf = ({ rule, finding }: Match, now: Date): Evidence => ({
  key: finding.key,
  occurredAt: finding.occurredAt,
  text: finding.text,
  value: finding.value,
  threshold: finding.threshold,
  compared: finding.compared,
  interactionId: finding.interactionId,
  segmentId: finding.segmentId,
  asOf: now.toISOString(),
  ruleVersion: rule.version,
  windowHours: rule.windowHours,
});

function isNew(closed: AlertRow, { rule, finding }: Match, now: Date): boolean {
  const closedAt = (closed.resolvedAt ?? closed.dismissedAt)?.getTime() ?? 0;
  const byItself = closed.status === 'RESOLVED' && closed.resolvedBy === 'sophia';
  return (
    (byItself || Date.parse(finding.occurredAt) > closedAt) && now.getTime() >= closedAt + rule.cooldownHours * hour
  );
}

/**
 * Adds an occurrence to an existing alert, unless the alert has it: then its text or account changed. An alert without an
 * account gets the account of its interaction. Returns if the alert changed.
 */
function addOccurrence(alert: AlertRow, match: Match, now: Date): boolean {
  const { key, accountId, title, message } = match.finding;
  const isKnown = alert.evidence.some((item) => (item.key ?? item.interactionId) === key);
  const found = alert.accountId == null && accountId !== null;
  if (found) Object.assign(alert, { accountId, title, message });
  if (isKnown) {
    if (found) alert.version += 1;
    return found;
  }
  addEvidence(alert, [evidenceOf(match, now)]);
  alert.lastSeenAt = now;
  return true;
}

import { randomUUID } from 'node:crypto';
import { type EntityManager, lockByName } from '@sophia/database';
import { publish } from '@sophia/events';
import { Alert, type AlertRow } from '../entities/alert.ts';
import { addEvidence } from '../store/add-evidence.ts';
import { alertEvent } from './alert-event.ts';
import type { Candidate } from './candidate.ts';

const hour = 3_600_000;

/**
 * Raises alerts for candidates. If the cause has an unresolved alert, adds an occurrence to it. If its alert was
 * resolved, raises a new one only for an event after the resolution, and only after the cooldown.
 */
export async function raise(
  em: EntityManager,
  tenant: string,
  candidates: readonly Candidate[],
  now: Date,
): Promise<void> {
  if (candidates.length === 0) return;
  await lockByName(em, `intelligence.alerts:${tenant}`);
  for (const candidate of candidates) await raiseOne(em, tenant, candidate, now);
}

async function raiseOne(em: EntityManager, tenant: string, candidate: Candidate, now: Date): Promise<void> {
  const cause = `${candidate.rule.id}:${candidate.cause}`;
  const latest = await em.findOne(Alert, { cause }, { orderBy: { raisedAt: 'desc' }, refresh: true });
  if (latest !== null && latest.status !== 'RESOLVED') return addOccurrence(em, latest, candidate, now);
  if (latest !== null && !isNewCause(latest, candidate, now)) return;
  const alert = em.create(Alert, {
    tenantId: tenant,
    id: randomUUID(),
    ruleId: candidate.rule.id,
    kind: candidate.rule.kind,
    severity: candidate.rule.severity,
    status: 'OPEN',
    cause,
    title: candidate.title,
    message: candidate.message,
    evidence: [candidate.evidence],
    accountId: candidate.accountId,
    interactionId: candidate.interactionId,
    raisedAt: now,
    lastSeenAt: now,
    occurrences: 1,
    version: 1,
  });
  await em.flush();
  await publish(em, [alertEvent('alert.raised', alert)]);
}

function isNewCause(resolved: AlertRow, { rule, evidence }: Candidate, now: Date): boolean {
  const resolvedAt = resolved.resolvedAt?.getTime() ?? 0;
  return Date.parse(evidence.occurredAt) > resolvedAt && now.getTime() >= resolvedAt + rule.cooldownHours * hour;
}

/**
 * Adds an occurrence to an existing alert. An interaction that the alert already has is not a new occurrence: its text or
 * account changed. An alert without an account gets the account of its interaction.
 */
async function addOccurrence(
  em: EntityManager,
  alert: AlertRow,
  { evidence, accountId, title, message }: Candidate,
  now: Date,
): Promise<void> {
  const known =
    evidence.interactionId !== null &&
    alert.evidence.some(({ interactionId }) => interactionId === evidence.interactionId);
  const found = alert.accountId == null && accountId !== null;
  if (known && !found) return;
  if (found) em.assign(alert, { accountId, title, message });
  if (known) {
    alert.version += 1;
  } else {
    addEvidence(alert, [evidence]);
    alert.lastSeenAt = now;
  }
  await em.flush();
  await publish(em, [alertEvent('alert.changed', alert)]);
}

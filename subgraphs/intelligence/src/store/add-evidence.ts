import type { AlertRow, Evidence } from '../entities/alert.ts';

const keptEvidence = 20;

/** Adds evidence to an alert, newest first. Skips interactions that the alert already has. */
export function addEvidence(alert: AlertRow, seen: readonly Evidence[]): void {
  const known = new Set(alert.evidence.flatMap(({ interactionId }) => interactionId ?? []));
  const added = seen.filter(({ interactionId }) => interactionId === null || !known.has(interactionId));
  if (added.length === 0) return;
  alert.evidence = [...added, ...alert.evidence].slice(0, keptEvidence);
  alert.occurrences += added.length;
  alert.version += 1;
}

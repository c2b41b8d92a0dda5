import type { AlertRow, Evidence } from '../entities/alert.ts';

const keptEvidence = 20;

/** Adds evidence to an alert, newest first. Skips what the alert already has. */
export function addEvidence(alert: AlertRow, seen: readonly Evidence[]): void {
  const keyOf = ({ key, interactionId }: Evidence) => key ?? interactionId;
  const known = new Set(alert.evidence.flatMap((item) => keyOf(item) ?? []));
  const added = seen.filter((item) => !known.has(keyOf(item) ?? ''));
  if (added.length === 0) return;
  alert.evidence = [...added, ...alert.evidence]
    .toSorted((one, other) => Date.parse(other.occurredAt) - Date.parse(one.occurredAt))
    .slice(0, keptEvidence);
  alert.occurrences += added.length;
  alert.version += 1;
}

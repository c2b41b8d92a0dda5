import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { appendAudit } from '../audit/append.ts';
import type { Caller } from './caller.ts';

interface RightsChange {
  /** Id of what was changed. */
  readonly id: string;
  /** Coordinates of the changed fields. */
  readonly fields: readonly string[];
  /** What was changed, for people. */
  readonly detail: string;
}

/** Adds a change of a user or a key to the audit, in the transaction of the change. */
export function recordChange(em: EntityManager, caller: Caller, { id, fields, detail }: RightsChange): Promise<void> {
  const { tenant, subject, roles, requestId, now } = caller;
  const entry = { id: randomUUID(), occurredAt: now, kind: 'RIGHTS', outcome: 'OK' } as const;
  return appendAudit(em, tenant, [{ ...entry, subject, roles, requestId, ids: [id], fields, detail }], now);
}

/** Writes the values that differ between two states, such as `roles: ANALYST → SUPER_USER`. */
export function changesBetween(before: object, after: object): { readonly names: string[]; readonly text: string } {
  const old = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(([name, value]) => textOf(old.get(name)) !== textOf(value));
  return {
    names: changed.map(([name]) => name),
    text: changed.map(([name, value]) => `${name}: ${textOf(old.get(name))} → ${textOf(value)}`).join('; '),
  };
}

function textOf(value: unknown): string {
  if (value == null || value === '') return 'none';
  if (Array.isArray(value)) return value.join(', ') || 'none';
  return value instanceof Date ? value.toISOString() : String(value);
}

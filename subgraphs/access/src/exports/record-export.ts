import { randomUUID } from 'node:crypto';
import type { EntityManager } from '@sophia/database';
import { appendAudit } from '../audit/append.ts';
import type { AuditEntry } from '../audit/record.ts';
import type { ExportRow } from '../entities/export.ts';

/** From where somebody asks, as the gateway knows it. */
export interface Origin {
  readonly address?: string | null;
  readonly clientName?: string | null;
  readonly requestId?: string | null;
}

/** Adds to the audit what became of an export, in the transaction of the change. */
export function recordExport(
  em: EntityManager,
  { id, tenantId, subject, roles, audited }: ExportRow,
  told: Pick<AuditEntry, 'outcome' | 'phase' | 'count' | 'detail'> & Origin,
  now: Date,
): Promise<void> {
  const { ids, ...query } = audited;
  const entry = { id: randomUUID(), occurredAt: now, kind: 'EXPORT', subject, roles } as const;
  return appendAudit(em, tenantId, [{ ...entry, ...query, ids: [id, ...(ids ?? [])], ...told }], now);
}

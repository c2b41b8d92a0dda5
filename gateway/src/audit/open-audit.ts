import type { Logger } from 'pino';
import type { Metrics } from '../telemetry/metrics.ts';
import { type Audit, createAudit } from './audit.ts';
import { type AuditOptions, defaultMaxWaitingBytes } from './audit-feature.ts';
import type { AuditStore } from './audit-record.ts';
import { lineOf, shipRecords } from './ship-records.ts';
import { openSpool } from './spool.ts';

export interface OpenAudit extends Audit, AsyncDisposable {
  /** Bytes of records that wait for the store. */
  readonly waitingBytes: number;
  /** Bytes of records that the store refuses, and that wait for a person. */
  readonly setAsideBytes: number;
}

const warnEveryMs = 60_000;

/** Opens an audit whose records go to the store by way of the disk. Rejects if the folder cannot be written. */
export async function openAudit(
  { folder, maxWaitingBytes = defaultMaxWaitingBytes }: NonNullable<AuditOptions['audit']>,
  store: AuditStore,
  { metrics, logger }: { readonly metrics: Pick<Metrics, 'auditRecorded'>; readonly logger: Logger },
): Promise<OpenAudit> {
  const spool = await openSpool({ folder, maxBytes: maxWaitingBytes, onWritten: () => shipping.wake(), logger });
  const shipping = shipRecords(spool, store, {
    logger,
    onRefused: (count, outcome) => metrics.auditRecorded(outcome, count),
  });
  let lost = 0;
  let warnedAt = Number.NEGATIVE_INFINITY;

  const audit = createAudit((tenant, record) => {
    const isKept = spool.add(lineOf(tenant, record));
    metrics.auditRecorded(isKept ? 'kept' : 'lost');
    if (isKept) return;
    lost += 1;
    if (performance.now() - warnedAt < warnEveryMs) return;
    warnedAt = performance.now();
    logger.error(
      { lost, bytes: spool.bytes },
      'RECORDS OF THE AUDIT ARE LOST: too many wait for the subgraph that keeps them',
    );
  });

  return {
    ...audit,
    get waitingBytes() {
      return spool.bytes;
    },
    get setAsideBytes() {
      return spool.bytesAside;
    },
    async [Symbol.asyncDispose]() {
      await shipping[Symbol.asyncDispose]();
      await spool[Symbol.asyncDispose]();
    },
  };
}

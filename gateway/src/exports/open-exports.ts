import { hash } from 'node:crypto';
import type { ExecutionArgs } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Generation } from '../generation/generation.ts';
import { readIdempotencyKey } from '../idempotency/idempotency-key.ts';
import { clientName } from '../request/client-program.ts';
import type { ClientRequest } from '../request/client-request.ts';
import type { ExportMetrics } from '../telemetry/export-metrics.ts';
import { createDownloadPlaces, type DownloadPlaces } from './download-places.ts';
import { pageSizeFor } from './export-spec.ts';
import { startExportWorker } from './export-worker.ts';
import { type ExportLimits, exportLimitsOf } from './exports-feature.ts';
import type { FormatName } from './formats/formats.ts';
import { type RunParts, runExport } from './run-export.ts';
import type { ExportRecord, ExportStore, Origin } from './stored/export-store.ts';

/** Exports of a gateway. */
export interface Exports extends AsyncDisposable {
  readonly store: ExportStore;
  readonly places: DownloadPlaces;
  /** Milliseconds for which a client may take nothing of a download. */
  readonly stalledMs: number;
  readonly metrics: ExportMetrics;
  /** Starts an export of a valid operation, once for an idempotency key. Rejects with an error for the client. */
  start(asked: AskedExport): Promise<StartedExport>;
}

interface StartedExport {
  readonly record: ExportRecord;
  /** True if it was started before, with the same idempotency key. */
  readonly isReplayed: boolean;
}

interface AskedExport extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  readonly client: ClientRequest;
  readonly generation: Generation;
  readonly query: string;
  readonly format: FormatName;
  /** As the client gave it. */
  readonly idempotencyKey: string | undefined;
}

export const originOf = ({ address, requestHeaders, headers }: ClientRequest): Origin => ({
  address,
  clientName: clientName(requestHeaders),
  requestId: headers['x-request-id'],
});

export function openExports(given: ExportLimits, parts: Omit<RunParts, 'maxBytes' | 'leaseMs'>): Exports {
  const { store, logger, metrics } = parts;
  const { atOnce, maxBytes, keepSeconds, maxDownloads, stalledMs, leaseMs } = exportLimitsOf(given);
  const run: Parameters<typeof startExportWorker>[0]['run'] = (claimed, signal) =>
    runExport(claimed, { ...parts, maxBytes, leaseMs }, signal);
  const worker = startExportWorker({ store, logger, atOnce, leaseMs, run });

  return {
    store,
    metrics,
    places: createDownloadPlaces(maxDownloads),
    stalledMs,
    async start({
      client,
      generation,
      query,
      format,
      idempotencyKey,
      document,
      operationName,
      variableValues: variables,
    }) {
      const key = idempotencyKey === undefined ? undefined : readIdempotencyKey(idempotencyKey);
      const size = await pageSizeFor(generation, { query, document, operationName, variables }, client);
      const origin = originOf(client);
      const { contract } = generation;
      const audited = generation.audited(document, operationName ?? undefined, variables ?? undefined);
      const { fields, ids, operationHash } = audited ?? {};
      const spec = { query, operationName, variables, format, contract, size, clientName: origin.clientName };
      const started = await store.start(client.identity, {
        ...origin,
        ...{ format, keepSeconds, fields, ids, operationHash },
        operationName: audited?.operationName,
        idempotencyKey: key === undefined ? undefined : digestOf(key),
        fingerprint: digestOf(contract, query, operationName, variables ?? {}, format),
        spec: JSON.stringify(spec),
      });
      if (started.outcome === 'KEY_REUSED') {
        const message = `The idempotency key "${key}" was used for another export, or with other rights; use a new one for each`;
        throw gatewayError(errorCodes.idempotencyKeyReused, message, { status: 422 });
      }
      if (started.outcome === 'TOO_MANY') {
        const message =
          'You have as many exports as one may have, or your tenant keeps too many bytes. Delete one, or wait until one expires.';
        throw gatewayError(errorCodes.tooManyExports, message, { status: 409 });
      }
      const isReplayed = started.outcome === 'REPLAYED';
      if (!isReplayed) {
        metrics.started();
        worker.wake();
      }
      return { record: started.export, isReplayed };
    },
    [Symbol.asyncDispose]: () => worker[Symbol.asyncDispose](),
  };
}

const digestOf = (...values: readonly unknown[]): string => hash('sha256', JSON.stringify(values), 'base64url');

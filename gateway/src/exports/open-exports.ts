import type { ExecutionArgs } from 'graphql';
import { errorCodes, gatewayError } from '../common/errors.ts';
import type { Generation } from '../generation/generation.ts';
import { clientName } from '../request/client-program.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { pageSizeFor } from './export-spec.ts';
import { startExportWorker } from './export-worker.ts';
import { type ExportLimits, exportLimitsOf } from './exports-feature.ts';
import type { FormatName } from './formats/formats.ts';
import { type RunParts, runExport } from './run-export.ts';
import type { ExportRecord, ExportStore, Origin } from './stored/export-store.ts';

/** Exports of a gateway. */
export interface Exports extends AsyncDisposable {
  readonly store: ExportStore;
  /** Starts an export of a valid operation. Rejects with an error for the client. */
  start(asked: AskedExport): Promise<ExportRecord>;
}

interface AskedExport extends Pick<ExecutionArgs, 'document' | 'operationName' | 'variableValues'> {
  readonly client: ClientRequest;
  readonly generation: Generation;
  readonly query: string;
  readonly format: FormatName;
}

export const originOf = ({ address, requestHeaders, headers }: ClientRequest): Origin => ({
  address,
  clientName: clientName(requestHeaders),
  requestId: headers['x-request-id'],
});

export function openExports(given: ExportLimits, parts: Omit<RunParts, 'maxBytes' | 'leaseMs'>): Exports {
  const { store, logger } = parts;
  const { atOnce, maxBytes, keepSeconds, leaseMs } = exportLimitsOf(given);
  const run: Parameters<typeof startExportWorker>[0]['run'] = (claimed, signal) =>
    runExport(claimed, { ...parts, maxBytes, leaseMs }, signal);
  const worker = startExportWorker({ store, logger, atOnce, leaseMs, run });

  return {
    store,
    async start({ client, generation, query, format, document, operationName, variableValues: variables }) {
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
        spec: JSON.stringify(spec),
      });
      if (!started) {
        const message =
          'You have as many exports as one may have, or your tenant keeps too many bytes. Delete one, or wait until one expires.';
        throw gatewayError(errorCodes.tooManyExports, message, { status: 409 });
      }
      worker.wake();
      return started;
    },
    [Symbol.asyncDispose]: () => worker[Symbol.asyncDispose](),
  };
}

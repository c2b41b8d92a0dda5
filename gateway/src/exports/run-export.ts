import { randomUUID } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { errorCodes, gatewayError } from '../common/errors.ts';
import { isJsonObject, type JsonObject, parseExactly } from '../common/json.ts';
import type { WrittenResult } from '../execution/written-result.ts';
import type { Generation, OperationRequest } from '../generation/generation.ts';
import { forwardedHeaders } from '../identity/forwarded-headers.ts';
import type { ValidateOperation } from '../operation/validate-operation.ts';
import type { ClientRequest } from '../request/client-request.ts';
import { createResponseHeaders } from '../request/response-headers.ts';
import type { ExportMetrics, RunEnd } from '../telemetry/export-metrics.ts';
import { type ExportSpec, pagesOf, readSpec } from './export-spec.ts';
import { rowFormats } from './formats/formats.ts';
import type { PageQuery } from './page-query.ts';
import type { ExportRun, ExportStore, OwnerLimits, Pause, Problem } from './stored/export-store.ts';

export interface RunParts {
  readonly store: ExportStore;
  readonly validate: ValidateOperation;
  readonly logger: Logger;
  readonly metrics: ExportMetrics;
  /** Returns the generation that new requests use. Throws if there is no such contract. */
  readonly current: (contract: string | undefined) => Generation;
  /** Runs an operation as one of a client, when there is room for it. */
  readonly execute: (generation: Generation, request: OperationRequest) => Promise<ExecutionResult>;
  /** False if clients prove who they are. An export of the local developer then ends. */
  readonly allowsDeveloper: boolean;
  readonly maxBytes: number;
  readonly leaseMs: number;
}

const compress = promisify(gzip);

/**
 * Writes the rest of an export to the store, a page at a time, in the name of its owner. Never rejects. What fails is tried again
 * later, here or in another process, behind the last stored page.
 */
export async function runExport(run: ExportRun, parts: RunParts, signal: AbortSignal): Promise<void> {
  const { store, logger, metrics } = parts;
  metrics.runBegun();
  try {
    metrics.runEnded(await writePages(run, parts, signal));
  } catch (error) {
    const reason = signal.aborted ? { pauseMs: 0 } : reasonOf(error);
    metrics.runEnded('code' in reason ? reason.code : 'paused');
    if ('code' in reason && reason.code === errorCodes.internal)
      logger.error({ err: error, export: run.id }, 'An export failed unexpectedly');
    await store.setBack(run, reason).catch((error: unknown) => {
      // The lease ends, and another process goes on.
      logger.warn({ err: error, export: run.id }, 'An export could not be given back');
    });
  }
}

async function writePages(run: ExportRun, parts: RunParts, signal: AbortSignal): Promise<RunEnd> {
  const { store, metrics, maxBytes, leaseMs } = parts;
  const spec = readSpec(run.spec);
  if (run.owner.kind === 'developer' && !parts.allowsDeveloper)
    throw refused(errorCodes.rightsChanged, 'Clients now need a token');
  let { cursor, bytes, limits } = run;
  let generation: Generation | undefined;
  let pages: PageQuery | undefined;
  for (;;) {
    signal.throwIfAborted();
    const now = parts.current(spec.contract);
    if (!pages || now !== generation) pages = pagesOf(spec, now, parts.validate);
    generation = now;
    const { rows, next } = await readPage(run, spec, { generation, pages, cursor, limits }, parts, signal);
    if (next !== null && next === cursor)
      throw refused(errorCodes.badRequest, 'The list has the same page again and again');
    const { head, line } = rowFormats[spec.format].writer(pages.row);
    const text = (bytes === 0 ? head : '') + rows.map(line).join('');
    const plain = Buffer.from(text);
    if (bytes + plain.length > maxBytes) {
      throw refused(
        errorCodes.exportTooLarge,
        `The file would have more than ${maxBytes} bytes; ask for less, or use a filter`,
      );
    }
    const content = await compress(plain, { level: 3 });
    const page = { rows: rows.length, bytes: plain.length, content, cursor: next, isLast: next === null };
    const stored = await store.append(run, page, leaseMs);
    if (!stored) return 'stopped';
    metrics.stored(page.rows, page.bytes);
    if (page.isLast) return 'completed';
    limits = stored;
    bytes += plain.length;
    cursor = next;
  }
}

interface Place {
  readonly generation: Generation;
  readonly pages: PageQuery;
  readonly cursor: string | null;
  readonly limits: OwnerLimits;
}

async function readPage(
  { owner }: ExportRun,
  spec: ExportSpec,
  { generation, pages, cursor, limits }: Place,
  { execute, leaseMs }: RunParts,
  leaving: AbortSignal,
) {
  const identity = { ...owner, ...limits, claims: {} };
  const client: ClientRequest = {
    identity,
    requestHeaders: spec.clientName === undefined ? {} : { 'graphql-client-name': spec.clientName },
    responseHeaders: createResponseHeaders(),
    headers: forwardedHeaders(identity, randomUUID(), {}),
    takesParts: false,
    // Before the lease ends, so that no other process has begun meanwhile.
    signal: AbortSignal.any([leaving, AbortSignal.timeout(leaseMs / 2)]),
  };
  const { document, operationName } = pages;
  const variables = pages.variablesAfter(cursor);
  const result = await execute(generation, { document, operationName, variables, client, listedAs: spec.query });
  const [error] = result.errors ?? [];
  // A row that lacks something would look as if there were nothing.
  if (error) throw error;
  const page = pages.read(dataOf(result));
  if (!page) throw refused(errorCodes.internal, 'The list is null');
  return page;
}

function dataOf(result: ExecutionResult): JsonObject | undefined {
  const answer = 'bytes' in result ? parseExactly((result as WrittenResult).bytes().toString()) : undefined;
  return isJsonObject(answer) && isJsonObject(answer.data) ? answer.data : undefined;
}

const refused = (code: Parameters<typeof gatewayError>[0], message: string) => gatewayError(code, message);

/** Codes of errors that another try would have again. */
const lasting: ReadonlySet<unknown> = new Set([
  errorCodes.badRequest,
  errorCodes.badUserInput,
  errorCodes.exceedsBudget,
  errorCodes.exportTooLarge,
  errorCodes.introspectionDisabled,
  errorCodes.limitExceeded,
  errorCodes.notRegistered,
  errorCodes.rightsChanged,
  errorCodes.tooExpensive,
  errorCodes.unauthorized,
  'FORBIDDEN',
  'GRAPHQL_VALIDATION_FAILED',
]);

/** Longest pause of an export whose owner has too few points. Then it looks again, since a key's budget can change. */
const longestPauseMs = 60_000;

function reasonOf(error: unknown): Problem | Pause {
  if (!(error instanceof GraphQLError))
    return { code: errorCodes.internal, message: 'Internal server error', mayRetry: true };
  const { code = 'GRAPHQL_VALIDATION_FAILED', retryAfterSeconds } = error.extensions;
  if (code === errorCodes.budgetExhausted)
    return { pauseMs: Math.min(longestPauseMs, Number(retryAfterSeconds) * 1_000) };
  return { code: String(code), message: error.message, mayRetry: !lasting.has(code) };
}

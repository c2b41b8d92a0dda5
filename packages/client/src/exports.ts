import { pause } from './back-off.ts';
import type { TypedDocument, WithVariables } from './documents.ts';
import { SophiaError } from './errors.ts';
import { type DownloadOptions, download } from './export-download.ts';
import { requestExport } from './export-request.ts';
import { type ExportedRow, rowsIn } from './export-rows.ts';
import type { Sender } from './send.ts';

/** An export, as the server tells of it. */
export interface StartedExport {
  readonly id: string;
  /** Accept values that you do not know. */
  readonly status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
  readonly format: string;
  /** Rows so far. */
  readonly rows: number;
  /** Bytes of the file so far. */
  readonly bytes: number;
  /** Why it failed; null if it did not. */
  readonly error: { readonly code: string; readonly message: string } | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  /** Time when the file is removed; null while there is none. */
  readonly expiresAt: string | null;
}

export interface ExportOptions {
  /** `jsonl`: a row a line, as JSON. `csv`: comma-separated values. @default jsonl */
  readonly format?: 'jsonl' | 'csv' | undefined;
  /** Key by which the server starts the export once, also for another process. @default a random one for each call */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Stopping {
  readonly signal?: AbortSignal | undefined;
}

export interface WaitOptions extends Stopping {
  /** Called each time that the server was asked, with what it told. */
  readonly onProgress?: ((so: StartedExport) => void) | undefined;
}

/** Exports of whole lists. The methods reject with a `SophiaError`. */
export interface SophiaExports {
  /** Starts an export of a query with one list, `{ accounts { nodes { … } } }`, without arguments of pages. */
  start<Result, Variables>(
    document: TypedDocument<Result, Variables>,
    ...rest: WithVariables<Variables, ExportOptions>
  ): Promise<StartedExport>;
  get(id: string, options?: Stopping): Promise<StartedExport>;
  /** Lists your exports, the newest first. */
  list(options?: Stopping): Promise<readonly StartedExport[]>;
  /** Waits until an export is complete. Rejects with its error if it will not be. */
  wait(id: string, options?: WaitOptions): Promise<StartedExport>;
  /** Ends an export, or removes its file. */
  cancel(id: string, options?: Stopping): Promise<StartedExport>;
  /** Yields the rows of a complete export in JSON lines. A lost connection neither loses a row nor repeats one. */
  rows<Row = unknown>(id: string, options?: DownloadOptions): AsyncGenerator<ExportedRow<Row>, void>;
  /** Yields the bytes of the file of a complete export, in any format. */
  download(id: string, options?: DownloadOptions): AsyncGenerator<Uint8Array, void>;
}

const firstPauseMs = 250;
const longestPauseMs = 5_000;

export function createExports(sender: Sender): SophiaExports {
  const pathOf = (id: string) => `/${encodeURIComponent(id)}`;
  const read = async <Answer>(request: Parameters<typeof requestExport>[1]): Promise<Answer> =>
    (await requestExport(sender, request)).json() as Promise<Answer>;

  const exports: SophiaExports = {
    start<Result, Variables>(
      document: TypedDocument<Result, Variables>,
      ...[variables, { format = 'jsonl', idempotencyKey, signal } = {}]: WithVariables<Variables, ExportOptions>
    ) {
      const body = { query: document.toString(), variables, format };
      const headers = { 'idempotency-key': idempotencyKey ?? crypto.randomUUID() };
      return read({ path: '', method: 'POST', body, headers, isRepeatable: true, signal });
    },
    get: (id, { signal } = {}) => read({ path: pathOf(id), isRepeatable: true, signal }),
    async list({ signal } = {}) {
      const { exports } = await read<{ exports: StartedExport[] }>({ path: '', isRepeatable: true, signal });
      return exports;
    },
    async wait(id, { onProgress, ...options } = {}) {
      for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(longestPauseMs, pauseMs * 1.5)) {
        const found = await exports.get(id, options);
        onProgress?.(found);
        if (found.status === 'COMPLETED') return found;
        if (found.status !== 'QUEUED' && found.status !== 'RUNNING') throw failureOf(found);
        await pause(pauseMs, options.signal);
      }
    },
    cancel: (id, { signal } = {}) => read({ path: pathOf(id), method: 'DELETE', isRepeatable: true, signal }),
    rows: (id, options = {}) => rowsIn(download(sender, id, options), options.from ?? 0),
    download: (id, options) => download(sender, id, options),
  };
  return exports;
}

const failureOf = ({ id, status, error }: StartedExport): SophiaError =>
  error
    ? new SophiaError(error.code, `The export ${id} failed: ${error.message}`)
    : new SophiaError(`EXPORT_${status}`, `The export ${id} has no rows: it is ${status.toLowerCase()}`);

import { Counter, Gauge, type Registry } from 'prom-client';

/** How a run of an export ended, besides by an error: `stopped` was cancelled, lost its rights or its claim; `paused` goes on later. */
export type RunEnd = 'completed' | 'stopped' | 'paused';

/** Metrics of exports of whole lists. */
export interface ExportMetrics {
  started(): void;
  /** A process works on an export. */
  runBegun(): void;
  /** Called once for each `runBegun`, with the end or the code of an error. */
  runEnded(outcome: string): void;
  /** Rows were stored. */
  stored(rows: number, bytes: number): void;
  downloadBegun(): void;
  /** A client has got some bytes, before compression. */
  downloaded(bytes: number): void;
  /** Called once for each `downloadBegun`. */
  downloadEnded(outcome: 'whole' | 'broken'): void;
  /** There were too many downloads: of one owner, or of all. */
  downloadRefused(): void;
}

/** `codeOf` bounds the codes of errors. */
export function createExportMetrics(registry: Registry, codeOf: (code: string) => string): ExportMetrics {
  const registers = [registry];
  const started = new Counter({
    name: 'gateway_exports_started_total',
    help: 'Exports that clients have started',
    registers,
  });
  const running = new Gauge({
    name: 'gateway_exports_running',
    help: 'Exports that this process works on',
    registers,
  });
  const runs = new Counter({
    name: 'gateway_export_runs_total',
    help: 'Ended runs of exports by outcome: completed, stopped (cancelled, or without its rights or its claim), paused, or the code of an error',
    labelNames: ['outcome'],
    registers,
  });
  const rows = new Counter({ name: 'gateway_export_rows_total', help: 'Rows that exports have stored', registers });
  const bytes = new Counter({
    name: 'gateway_export_bytes_total',
    help: 'Bytes that exports have stored, before compression',
    registers,
  });
  const downloadsOpen = new Gauge({
    name: 'gateway_export_downloads_open',
    help: 'Downloads of exports in progress',
    registers,
  });
  const downloads = new Counter({
    name: 'gateway_export_downloads_total',
    help: 'Downloads of exports by outcome: whole, broken (by the client, or by other rights) or refused (too many at once)',
    labelNames: ['outcome'],
    registers,
  });
  const downloadedBytes = new Counter({
    name: 'gateway_export_downloaded_bytes_total',
    help: 'Bytes of downloads of exports, before compression',
    registers,
  });
  const ends: ReadonlySet<string> = new Set<RunEnd>(['completed', 'stopped', 'paused']);
  return {
    started: () => started.inc(),
    runBegun: () => running.inc(),
    runEnded(outcome) {
      running.dec();
      runs.inc({ outcome: ends.has(outcome) ? outcome : codeOf(outcome) });
    },
    stored(newRows, newBytes) {
      rows.inc(newRows);
      bytes.inc(newBytes);
    },
    downloadBegun: () => downloadsOpen.inc(),
    downloaded: (count) => downloadedBytes.inc(count),
    downloadEnded(outcome) {
      downloadsOpen.dec();
      downloads.inc({ outcome });
    },
    downloadRefused: () => downloads.inc({ outcome: 'refused' }),
  };
}

import { flag, integer } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';

export interface ExportOptions {
  /** Exports of whole lists to files, at `/exports`, if `directoryUrl` names the subgraph that keeps them; false disables them. */
  readonly exports?: false | ExportLimits;
}

export interface ExportLimits {
  /** Most exports that a process works on at once; 2 by default. */
  readonly atOnce?: number;
  /** Most bytes of a file, before compression; 1 GiB by default. */
  readonly maxBytes?: number;
  /** Seconds for which rows are kept; a day by default. */
  readonly keepSeconds?: number;
  /** Most downloads at once in a process, of which an owner has a fifth; 50 by default. */
  readonly maxDownloads?: number;
  /** Milliseconds for which a client may take nothing of a download before it breaks off; a minute by default. */
  readonly stalledMs?: number;
  /** Milliseconds without a stored page after which another process goes on with an export; 30,000 by default. */
  readonly leaseMs?: number;
}

const mebibyte = 1024 * 1024;
const hour = 3_600;
const defaults = { atOnce: 2, mebibytes: 1_024, hours: 24, downloads: 50, stalledMs: 60_000, leaseMs: 30_000 };

export const exportLimitsOf = ({
  atOnce,
  maxBytes,
  keepSeconds,
  maxDownloads,
  stalledMs,
  leaseMs,
}: ExportLimits): Required<ExportLimits> => ({
  atOnce: atOnce ?? defaults.atOnce,
  maxBytes: maxBytes ?? defaults.mebibytes * mebibyte,
  keepSeconds: keepSeconds ?? defaults.hours * hour,
  maxDownloads: maxDownloads ?? defaults.downloads,
  stalledMs: stalledMs ?? defaults.stalledMs,
  leaseMs: leaseMs ?? defaults.leaseMs,
});

export const exportsFeature = defineFeature({
  settings: {
    EXPORTS: flag().default(true).describe('Exports whole lists to files, at /exports; needs DIRECTORY_URL'),
    EXPORTS_AT_ONCE: integer(1, 100)
      .default(defaults.atOnce)
      .describe('Exports that a process works on at once, each with one request at a time'),
    EXPORT_MAX_SIZE: integer(1, 2_047)
      .default(defaults.mebibytes)
      .describe('Largest file of an export in mebibytes, before compression'),
    EXPORT_KEEP_HOURS: integer(1, 720)
      .default(defaults.hours)
      .describe('Hours for which the file of an export is kept'),
    EXPORT_DOWNLOADS: integer(1, 10_000)
      .default(defaults.downloads)
      .describe('Downloads of exports at once in a process; an owner has a fifth of them'),
  },
  options: ({ EXPORTS, EXPORTS_AT_ONCE, EXPORT_MAX_SIZE, EXPORT_KEEP_HOURS, EXPORT_DOWNLOADS }): ExportOptions => ({
    exports: EXPORTS && {
      atOnce: EXPORTS_AT_ONCE,
      maxBytes: EXPORT_MAX_SIZE * mebibyte,
      keepSeconds: EXPORT_KEEP_HOURS * hour,
      maxDownloads: EXPORT_DOWNLOADS,
    },
  }),
});

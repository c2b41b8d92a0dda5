import { integer, text } from '@sophia/settings';
import { defineFeature } from '../common/feature.ts';
import { directoryFeature } from '../identity/directory-feature.ts';

export interface AuditOptions {
  /** Records who reads and changes personal data, in the subgraph that `directoryUrl` names; absent: nobody does. */
  readonly audit?: {
    /** Folder in which records wait for the subgraph. */
    readonly folder: string;
    /** Name of the tag of fields with personal data; `personal` by default. */
    readonly tag?: string;
    /** Most bytes of records that may wait, and most that may be set aside; 256 MiB by default. Later ones are lost. */
    readonly maxWaitingBytes?: number;
  };
}

export const defaultAuditTag = 'personal';
const mebibyte = 1024 * 1024;
const defaultWaiting = 256;
export const defaultMaxWaitingBytes = defaultWaiting * mebibyte;

export const auditFeature = defineFeature({
  settings: {
    DIRECTORY_URL: directoryFeature.settings.DIRECTORY_URL,
    AUDIT_FOLDER: text()
      .optional()
      .describe('Folder in which records of the audit wait for the subgraph access; unset: there is no audit'),
    AUDIT_TAG: text()
      .default(defaultAuditTag)
      .describe('Name of the @tag of fields with personal data, or its beginning before a slash: personal/email'),
    AUDIT_MAX_WAITING: integer(1, 1_048_576)
      .default(defaultWaiting)
      .describe(
        'Mebibytes of records that may wait while the subgraph access is away, in each process, and that may be set aside; later ones are lost',
      ),
  },
  options: ({ AUDIT_FOLDER: folder, AUDIT_TAG: tag, AUDIT_MAX_WAITING }): AuditOptions => ({
    audit: folder === undefined ? undefined : { folder, tag, maxWaitingBytes: AUDIT_MAX_WAITING * mebibyte },
  }),
  check({ AUDIT_FOLDER, DIRECTORY_URL }, refuse) {
    if (AUDIT_FOLDER !== undefined && DIRECTORY_URL === undefined)
      refuse('AUDIT_FOLDER', 'needs DIRECTORY_URL, the subgraph that keeps the records');
  },
  warning: ({ AUDIT_FOLDER, DIRECTORY_URL }, { isProduction }) =>
    isProduction && DIRECTORY_URL !== undefined && AUDIT_FOLDER === undefined
      ? 'NO AUDIT: nobody records who reads and changes personal data. Set AUDIT_FOLDER.'
      : undefined,
});

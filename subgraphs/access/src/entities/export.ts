import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

const statuses = ['QUEUED', 'RUNNING', 'COMPLETED', 'FAILED', 'CANCELLED', 'EXPIRED'] as const;

/** What the audit tells of the query of an export. */
export interface AuditedQuery {
  readonly operationName?: string | null;
  readonly operationHash?: string | null;
  /** Coordinates with personal data. */
  readonly fields?: readonly string[] | null;
  /** Ids that the query names. */
  readonly ids?: readonly string[] | null;
}

/** A list that a gateway writes to a file, page by page, for the one who started it. */
export const Export = defineEntity({
  name: 'Export',
  schema: 'access',
  tableName: 'exports',
  properties: {
    tenantId: p.text().primary(),
    id: p.uuid().primary(),
    /** Whose it is, with the rights at the start. It ends when these change. */
    subject: p.text(),
    isDeveloper: p.boolean(),
    roles: p.array(),
    scopes: p.array(),
    rowsOf: p.text().nullable(),
    contract: p.text().nullable(),
    /** True for a program with a token of its own. */
    isProgram: p.boolean(),
    /** What to write, as the gateway understands it. Empty once the export is over. */
    spec: p.text(),
    format: p.text(),
    audited: p.json<AuditedQuery>(),
    keepSeconds: p.integer(),
    /** Digest of the owner's idempotency key, and of what has to be equal in requests with it. */
    idempotencyKey: p.text().nullable(),
    fingerprint: p.text().nullable(),
    status: p.enum(statuses),
    rows: p.integer(),
    bytes: p.integer(),
    /** Place in the list behind the last stored row. */
    cursor: p.text().nullable(),
    problemCode: p.text().nullable(),
    problem: p.text().nullable(),
    /** The run that works on it; a run that finds another one here has lost the export. */
    claim: p.uuid().nullable(),
    /** Nobody takes it earlier: the end of a pause after a failure, or of the claim. */
    dueAt: p.datetime(),
    /** Claims since rows were stored last. */
    attempts: p.integer(),
    createdAt: p.datetime(),
    startedAt: p.datetime().nullable(),
    finishedAt: p.datetime().nullable(),
    expiresAt: p.datetime().nullable(),
  },
});
export type ExportRow = InferEntity<typeof Export>;

import type { Identity } from '../../identity/identity.ts';

/** The exports cannot be reached at the moment. */
export class ExportsUnavailable extends Error {
  constructor(cause: unknown) {
    super('The exports cannot be reached at the moment; try again', { cause });
    this.name = 'ExportsUnavailable';
  }
}

/** Whose an export is. */
export type Owner = Pick<
  Identity,
  'tenant' | 'subject' | 'kind' | 'roles' | 'scopes' | 'rowsOf' | 'contract' | 'isProgram'
>;

/** What limits the operations of an owner now, besides their rights. */
export type OwnerLimits = Pick<Identity, 'budget' | 'operationList'>;

export interface ExportRecord {
  readonly id: string;
  readonly status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELLED' | 'EXPIRED';
  readonly format: string;
  readonly rows: number;
  /** Bytes before compression. */
  readonly bytes: number;
  readonly problemCode: string | null;
  readonly problem: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly expiresAt: string | null;
}

/** From where somebody asks. */
export interface Origin {
  readonly address?: string;
  readonly clientName?: string;
  readonly requestId?: string;
}

interface NewExport extends Origin {
  /** What to write: an `ExportSpec` as JSON. */
  readonly spec: string;
  readonly format: string;
  readonly keepSeconds: number;
  readonly operationName?: string;
  readonly operationHash?: string;
  /** Coordinates of the fields with personal data. */
  readonly fields?: readonly string[];
  /** Ids that the query names. */
  readonly ids?: readonly string[];
  /** Digest of the owner's idempotency key, and of what has to be equal in requests with it. */
  readonly idempotencyKey?: string;
  readonly fingerprint?: string;
}

/** What became of a request for an export. */
type Started =
  /** Replayed: it was started before, with the same idempotency key. */
  | { readonly outcome: 'STARTED' | 'REPLAYED'; readonly export: ExportRecord }
  /** The key was used for another export, or with other rights. */
  | { readonly outcome: 'KEY_REUSED' }
  /** The owner has as many exports as one may have. */
  | { readonly outcome: 'TOO_MANY' };

/** An export that this process works on. */
export interface ExportRun extends Pick<ExportRecord, 'id' | 'rows' | 'bytes'> {
  readonly owner: Owner;
  readonly limits: OwnerLimits;
  /** Stands for this run, to tell it from others. */
  readonly claim: string;
  readonly spec: string;
  /** Place in the list behind the last stored row. */
  readonly cursor: string | null;
}

/** Rows on their way to the store. */
interface Page {
  readonly rows: number;
  /** Bytes before compression. */
  readonly bytes: number;
  /** The bytes, compressed with gzip. */
  readonly content: Buffer;
  readonly cursor: string | null;
  readonly isLast: boolean;
}

/** A part of a file. */
interface Part {
  /** Place of its first byte. */
  readonly at: number;
  /** The bytes, compressed with gzip. */
  readonly content: Buffer;
}

export interface Problem {
  readonly code: string;
  readonly message: string;
  /** True if another try may help. */
  readonly mayRetry: boolean;
}

/** Nothing went wrong. */
export interface Pause {
  readonly pauseMs: number;
}

/** Keeps exports with their rows, and records in the audit what becomes of them. Each function rejects if it cannot be asked. */
export interface ExportStore {
  start(owner: Owner, given: NewExport): Promise<Started>;
  find(owner: Owner, id: string): Promise<ExportRecord | undefined>;
  list(owner: Owner): Promise<readonly ExportRecord[]>;
  /** Cancels an export, or removes its rows. */
  cancel(owner: Owner, id: string): Promise<ExportRecord | undefined>;
  /** Notes that the owner downloads the rows. Returns false if the owner has other rights than at the start. */
  open(owner: Owner, id: string, offset: number, origin: Origin): Promise<boolean>;
  /** Returns the next parts of a complete file, the first of which holds the byte at `offset`. */
  parts(owner: Owner, id: string, offset: number): Promise<readonly Part[]>;
  /** Returns the tenants that have something to do. */
  tenants(): Promise<readonly string[]>;
  /** Takes an export of a tenant, for `leaseMs` and then again with each page. Returns undefined if there is none. */
  claim(tenant: string, leaseMs: number): Promise<ExportRun | undefined>;
  /** Returns what limits the next page; undefined if the run has to stop. */
  append(run: ExportRun, page: Page, leaseMs: number): Promise<OwnerLimits | undefined>;
  /** Ends a run by a problem, or gives its export back to go on after a pause, here or elsewhere. */
  setBack(run: ExportRun, reason: Problem | Pause): Promise<void>;
}

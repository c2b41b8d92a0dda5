/** A record as the subgraph takes it, which gives it a place in the tenant's chain. */
export interface AuditRecord {
  /** A record that is sent twice is stored once. */
  readonly id: string;
  readonly occurredAt: string;
  readonly kind: 'ACCESS' | 'CHANGE' | 'SIGN_IN';
  readonly outcome: 'OK' | 'PARTIAL' | 'FAILED' | 'REFUSED';
  readonly phase?: 'START' | 'END';
  readonly subject: string;
  readonly roles?: readonly string[];
  readonly operationName?: string;
  readonly operationHash?: string;
  readonly fields?: readonly string[];
  readonly ids?: readonly string[];
  readonly count?: number;
  readonly detail?: string;
  readonly address?: string;
  readonly clientName?: string;
  readonly clientVersion?: string;
  readonly requestId?: string;
}

/** Keeps records for good. */
export interface AuditStore {
  /**
   * Adds records, as JSON, to those of a tenant, in their order: all or none. Rejects with `RecordsRefused` if they are at fault, and with
   * another error if the store cannot be reached.
   */
  append(tenant: string, records: readonly string[]): Promise<void>;
}

/** Error of records that will never be kept. */
export class RecordsRefused extends Error {
  override readonly name = 'RecordsRefused';
}

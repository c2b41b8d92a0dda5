import { anonymousTenant } from '@sophia/settings';
import { errorCodes } from '../common/errors.ts';
import type { Budget } from './budget.ts';

/** The identity of a client. Forwarded to every subgraph. */
export interface Identity {
  /**
   * `verified`: proved by a token. `anonymous`: without a token. `developer`: the local developer, who passes every
   * authorisation directive; no token grants this.
   */
  readonly kind: 'verified' | 'anonymous' | 'developer';
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  /** Since when the tenant exists, if another one with its name was removed before, whose data is not its own. */
  readonly tenantSince?: string;
  /** All claims of the verified token. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Scopes of the token, or in place of them those by the directory; absent for none. */
  readonly scopes?: readonly string[];
  /** The person whose rows alone the client sees, as subgraphs know them; absent if it sees all of the tenant. */
  readonly rowsOf?: string;
  /** E-mail address by the token, unless the provider says that it is not verified. */
  readonly email?: string;
  /** Contract at whose address alone the client may send operations; absent if it may at all. */
  readonly contract?: string;
  /** Id of the session of a browser that signed in; absent for other clients. */
  readonly sessionId?: string;
  /** What the client may spend now, if its identity says so. It can change while the identity stays. */
  readonly budget?: { readonly current?: Budget | undefined };
  /** List of the operations that the client may send; absent if it may send any. */
  readonly operationList?: string;
  /** True for a program with a token of its own (client credentials). */
  readonly isProgram?: boolean;
  /** Time of expiry, in milliseconds since 1970; absent if it never expires. */
  readonly expiresAt?: number;
}

/** Identifies a client by its bearer token. Rejects with an `Unauthenticated` if it cannot. */
export interface IdentityProvider {
  identify(token: string | undefined): Promise<Identity>;
  /** False for the development identity, which every client has. */
  readonly verifies: boolean;
  /**
   * Makes the session of a browser invalid everywhere, whatever rights its person has. Rejects with an `Unauthenticated` if it is
   * none, and with an `IdentityUnavailable` if it cannot. Absent if nobody keeps which ones have ended.
   */
  endSession?(token: string): Promise<void>;
  /** Cookie that holds the token of a browser that signed in; absent if browsers cannot sign in. */
  readonly cookie?: string;
  /**
   * Refreshes the trusted keys, and returns a function that is true for identities whose token was signed by a key that
   * is no longer trusted. These tokens are refused from then on. Absent if trust cannot be revoked.
   */
  revoked?(): Promise<(identity: Identity) => boolean>;
  /** Finds those of the open identities whose rights have changed since. Absent if they cannot change. */
  changed?(open: readonly Identity[]): Promise<ChangedIdentities>;
  /** True if the rights of an identity may have changed before a session with it began. Absent if they cannot change. */
  mayHaveChanged?(identity: Identity): boolean;
}

interface ChangedIdentities {
  readonly identities: ReadonlySet<Identity>;
  /** Why, for those of them whose tenant was closed. */
  readonly closed: ReadonlyMap<Identity, ClosedCode>;
  /** The first error, if not all could be asked. Those keep their rights until they are asked again. */
  readonly failure?: unknown;
}

/** Error of a client without a valid token. The message is safe to show. */
export class Unauthenticated extends Error {
  /** Whom the token or key names, if that is known. For an API key nothing proves it. */
  readonly client: Pick<Identity, 'tenant' | 'subject'> | undefined;

  constructor(message: string, client?: Pick<Identity, 'tenant' | 'subject'>) {
    super(message);
    this.client = client && { tenant: client.tenant, subject: client.subject };
    this.name = 'Unauthenticated';
  }
}

/** Codes of errors of clients whose tenant is closed. */
const closedCodes = [errorCodes.tenantSuspended, errorCodes.tenantRemoved, errorCodes.tenantUnknown] as const;

export type ClosedCode = (typeof closedCodes)[number];

/** Error of a client whose tenant is closed. A token or key may prove who it is, but nothing is open to it. */
export class TenantClosed extends Unauthenticated {
  readonly code: ClosedCode;

  constructor(code: ClosedCode, message: string, client?: Pick<Identity, 'tenant' | 'subject'>) {
    super(message, client);
    this.code = code;
  }
}

export const isClosedCode = (code: string | undefined): code is ClosedCode =>
  closedCodes.some((closed) => closed === code);

/** Error of a client whose identity cannot be verified at the moment. The message is safe to show. */
export class IdentityUnavailable extends Error {
  constructor(cause: unknown) {
    super('The identity cannot be verified at the moment; try again', { cause });
    this.name = 'IdentityUnavailable';
  }
}

/** Identity of clients without a token, if they are allowed. Its tenant and roles grant nothing. */
export const anonymousIdentity: Identity = {
  kind: 'anonymous',
  subject: 'anonymous',
  tenant: anonymousTenant,
  roles: [],
  claims: {},
};

/** Makes every client the same developer with all rights. For local development. */
export const localDevelopmentIdentity: IdentityProvider = {
  verifies: false,
  identify: async () => ({
    kind: 'developer',
    subject: 'local-developer',
    tenant: 'local',
    roles: ['super_user'],
    claims: {},
  }),
};

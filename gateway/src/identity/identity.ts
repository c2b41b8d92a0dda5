import { anonymousTenant } from '@sophia/settings';

/** Who is asking. Forwarded to every subgraph. */
export interface Identity {
  /**
   * `verified`: by a token. `anonymous`: nobody in particular, who came without one. `developer`: the local developer,
   * whom every authorisation directive lets pass; no token makes one.
   */
  readonly kind: 'verified' | 'anonymous' | 'developer';
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  /** Everything that the verified token says. */
  readonly claims: Readonly<Record<string, unknown>>;
  /** Until when it holds, in milliseconds since 1970; for ever when absent. */
  readonly expiresAt?: number;
}

/** Tells who is asking from a bearer token. Rejects with an `Unauthenticated` when that cannot be told. */
export interface IdentityProvider {
  identify(token: string | undefined): Promise<Identity>;
  /** False for the development identity, which everybody has. */
  readonly verifies: boolean;
  /**
   * Looks up what is trusted now, and tells of identities whether their token was signed by what is not any more; these
   * are refused from then on. Absent where trust cannot be taken back.
   */
  revoked?(): Promise<(identity: Identity) => boolean>;
}

/** The message is safe to show. */
export class Unauthenticated extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unauthenticated';
  }
}

/** Who comes without a token, where that is allowed: of a tenant and with roles that grant nothing. */
export const anonymousIdentity: Identity = {
  kind: 'anonymous',
  subject: 'anonymous',
  tenant: anonymousTenant,
  roles: [],
  claims: {},
};

/** Everybody is one developer who may do everything. For work on one's own machine. */
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

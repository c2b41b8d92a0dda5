/** Who is asking. Forwarded to every subgraph. */
export interface Identity {
  readonly subject: string;
  readonly tenant: string;
  readonly roles: readonly string[];
  /** Everything that the verified token says. */
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Tells who is asking from a bearer token. Rejects with an `Unauthenticated` when that cannot be told. */
export interface IdentityProvider {
  identify(token: string | undefined): Promise<Identity>;
  /** False for the development identity, which everybody has. */
  readonly verifies: boolean;
}

/** The message is safe to show. */
export class Unauthenticated extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'Unauthenticated';
  }
}

/** Everybody is one developer who may do everything. For work on one's own machine. */
export const localDevelopmentIdentity: IdentityProvider = {
  verifies: false,
  identify: async () => ({ subject: 'local-developer', tenant: 'local', roles: ['super_user'], claims: {} }),
};

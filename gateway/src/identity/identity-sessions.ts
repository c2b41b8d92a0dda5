import type { Logger } from 'pino';
import type { Identity, IdentityProvider } from './identity.ts';
import { defaultRevocationCheckMs, type IdentityOptions } from './identity-feature.ts';
import { beginIdentitySession, type IdentitySession } from './identity-session.ts';

/** The identities of all open connections and streams. */
export interface IdentitySessions extends Disposable {
  begin(identity: Identity): IdentitySession;
  /**
   * Ends streams whose tokens are no longer trusted; these tokens are refused from then on. Rejects if the keys cannot
   * be read; all streams then continue.
   */
  endRevoked(): Promise<void>;
}

/** Periodically asks the provider whether it still trusts the tokens that it verified. */
export function createIdentitySessions(
  provider: IdentityProvider,
  logger: Logger,
  { revocationCheckMs: checkMs = defaultRevocationCheckMs }: Pick<IdentityOptions, 'revocationCheckMs'>,
): IdentitySessions {
  const open = new Set<IdentitySession>();

  async function endRevoked(): Promise<void> {
    if (!provider.revoked) return;
    const isRevoked = await provider.revoked();
    for (const session of open) if (isRevoked(session.identity)) session.end('revoked');
  }

  const check = () =>
    endRevoked().catch((error: unknown) => {
      logger.warn({ err: error }, 'Cannot check for revoked tokens; all tokens stay valid');
    });
  const timer = checkMs > 0 && provider.revoked ? setInterval(check, checkMs).unref() : undefined;

  return {
    begin(identity) {
      const session = beginIdentitySession(identity, () => open.delete(session));
      open.add(session);
      return session;
    },
    endRevoked,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

import type { Logger } from 'pino';
import type { Identity, IdentityProvider } from './identity.ts';
import { beginIdentitySession, type IdentityEnd, type IdentitySession } from './identity-session.ts';
import { defaultRevocationCheckMs, type RevocationOptions } from './revocation.ts';

/** The identities of all open connections and streams. */
export interface IdentitySessions extends Disposable {
  begin(identity: Identity): IdentitySession;
  /**
   * Ends streams whose tokens are no longer trusted; these tokens are refused from then on. Rejects if the keys cannot
   * be read; all streams then continue.
   */
  endRevoked(): Promise<void>;
  /** Ends streams of these identities whose rights have changed. Tries again later if some cannot be asked. */
  endChanged(isConcerned: (identity: Identity) => boolean): Promise<void>;
}

/** Milliseconds until those that could not be asked are asked again. */
const askAgainMs = 5_000;

/** Periodically asks the provider whether it still trusts the tokens that it verified, and whether their rights are the same. */
export function createIdentitySessions(
  provider: IdentityProvider,
  logger: Logger,
  { revocationCheckMs: checkMs = defaultRevocationCheckMs }: Pick<RevocationOptions, 'revocationCheckMs'>,
): IdentitySessions {
  const open = new Set<IdentitySession>();
  const waiting = new Set<NodeJS.Timeout>();

  function endWhere(isOver: (identity: Identity) => boolean, why: IdentityEnd = 'revoked'): void {
    for (const session of open) if (isOver(session.identity)) session.end(why);
  }

  async function endRevoked(): Promise<void> {
    if (provider.revoked) endWhere(await provider.revoked());
  }

  async function endChanged(isConcerned: (identity: Identity) => boolean): Promise<void> {
    const concerned = Array.from(open, ({ identity }) => identity).filter(isConcerned);
    if (!provider.changed || concerned.length === 0) return;
    const { identities, closed, failure } = await provider.changed(concerned);
    for (const [identity, code] of closed) endWhere((other) => other === identity, code);
    endWhere((identity) => identities.has(identity));
    if (failure === undefined) return;
    logger.warn({ err: failure }, 'Cannot check if rights have changed; trying again');
    const timer = setTimeout(() => {
      waiting.delete(timer);
      void endChanged(isConcerned);
    }, askAgainMs).unref();
    waiting.add(timer);
  }

  async function check(): Promise<void> {
    await endRevoked().catch((error: unknown) => {
      logger.warn({ err: error }, 'Cannot check for revoked tokens; all tokens stay valid');
    });
    await endChanged(() => true);
  }
  const isRevocable = provider.revoked !== undefined || provider.changed !== undefined;
  const timer = checkMs > 0 && isRevocable ? setInterval(() => void check(), checkMs).unref() : undefined;

  return {
    begin(identity) {
      const session = beginIdentitySession(identity, () => open.delete(session));
      open.add(session);
      if (provider.mayHaveChanged?.(identity)) void endChanged((other) => other === identity);
      return session;
    },
    endRevoked,
    endChanged,
    [Symbol.dispose]() {
      clearInterval(timer);
      for (const each of waiting) clearTimeout(each);
    },
  };
}

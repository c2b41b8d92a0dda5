import type { Logger } from 'pino';
import type { Identity, IdentityProvider } from './identity.ts';
import { defaultRevocationCheckMs, type IdentityOptions } from './identity-feature.ts';
import { beginValidity, type Validity } from './validity.ts';

/** Those identities on whose behalf something goes on now. */
export interface Validities extends Disposable {
  begin(identity: Identity): Validity;
  /**
   * Ends streams whose tokens are no longer trusted; such tokens are refused from then on. Rejects when the keys cannot be
   * read; then all streams go on.
   */
  endRevoked(): Promise<void>;
}

/** Asks the provider now and then whether it has stopped trusting what it once verified. */
export function createValidities(
  provider: IdentityProvider,
  logger: Logger,
  { revocationCheckMs: checkMs = defaultRevocationCheckMs }: Pick<IdentityOptions, 'revocationCheckMs'>,
): Validities {
  const open = new Set<Validity>();

  async function endRevoked(): Promise<void> {
    if (!provider.revoked) return;
    const isRevoked = await provider.revoked();
    for (const validity of open) if (isRevoked(validity.identity)) validity.end('revoked');
  }

  const check = () =>
    endRevoked().catch((error: unknown) => {
      logger.warn({ err: error }, 'Whether tokens were revoked could not be found out; they go on holding');
    });
  const timer = checkMs > 0 && provider.revoked ? setInterval(check, checkMs).unref() : undefined;

  return {
    begin(identity) {
      const validity = beginValidity(identity, () => open.delete(validity));
      open.add(validity);
      return validity;
    },
    endRevoked,
    [Symbol.dispose]: () => clearInterval(timer),
  };
}

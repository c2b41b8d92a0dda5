export interface RevocationOptions {
  /**
   * Milliseconds between two checks of the keys that sign tokens. Streams with tokens that are no longer trusted then
   * end. 60,000 by default; 0 disables the checks.
   */
  readonly revocationCheckMs?: number;
}

export const defaultRevocationCheckMs = 60_000;

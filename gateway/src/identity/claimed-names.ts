/** Reads names from a claim: a text with spaces, as in OAuth, or a list. Any other value has none. */
export function claimedNames(claim: unknown): readonly string[] {
  if (typeof claim === 'string') return claim.split(' ').filter((name) => name !== '');
  return Array.isArray(claim) ? claim.filter((name) => typeof name === 'string') : [];
}

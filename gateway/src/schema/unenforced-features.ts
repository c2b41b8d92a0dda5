import type { Supergraph } from '@apollo/federation-internals';

/** Features with a SECURITY or EXECUTION purpose that the executor supports. */
const enforced = new Set([
  'join',
  'core',
  'link',
  'inaccessible',
  'authenticated',
  'requiresScopes',
  'policy',
  'context',
]);

/**
 * Returns the features that a supergraph requires (`for: SECURITY` or `for: EXECUTION`) and that the gateway does not
 * support. Serving such a supergraph would expose guarded fields.
 */
export function unenforcedFeatures(supergraph: Supergraph): string[] {
  const features = [...(supergraph.schema.coreFeatures?.allFeatures() ?? [])];
  return features
    .filter((feature) => feature.purpose !== undefined && !enforced.has(feature.url.name))
    .map((feature) => `@${feature.url.name}`);
}

import type { Supergraph } from '@apollo/federation-internals';

/** Features with a SECURITY or EXECUTION purpose that the executor carries out. */
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
 * Names the features that a supergraph says must be understood to serve it (`for: SECURITY` or `for: EXECUTION`) and
 * that nothing here enforces. Serving such a supergraph would leave guarded fields open.
 */
export function unenforcedFeatures(supergraph: Supergraph): string[] {
  const features = [...(supergraph.schema.coreFeatures?.allFeatures() ?? [])];
  return features
    .filter((feature) => feature.purpose !== undefined && !enforced.has(feature.url.name))
    .map((feature) => `@${feature.url.name}`);
}

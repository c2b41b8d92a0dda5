import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { mapDefinitions } from '../../schema/map-definitions.ts';

/**
 * Moves the resolvable @join__type directives of each type before those with `resolvable: false`. To return to a
 * subgraph after an @requires, Apollo's planner takes the first key whose fields it has, resolvable or not. The
 * subgraph would then receive a representation that it cannot resolve.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  return mapDefinitions(supergraph, (node) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION
      ? { ...node, directives: node.directives?.toSorted(byResolvability) }
      : node,
  );
}

const byResolvability = (one: ConstDirectiveNode, other: ConstDirectiveNode) =>
  Number(isUnresolvableKey(one)) - Number(isUnresolvableKey(other));

function isUnresolvableKey(directive: ConstDirectiveNode): boolean {
  return (
    directive.name.value === 'join__type' &&
    directive.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    ) === true
  );
}

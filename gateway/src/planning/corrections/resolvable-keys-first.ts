import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql';

/**
 * Moves the resolvable @join__type directives of each type before those with `resolvable: false`. To return to a
 * subgraph after an @requires, Apollo's planner takes the first key whose fields it has, resolvable or not. The
 * subgraph would then receive a representation that it cannot resolve.
 */
export function resolvableKeysFirst(supergraph: DocumentNode): DocumentNode {
  const sorted = <T extends { readonly directives?: readonly ConstDirectiveNode[] }>(node: T): T | undefined =>
    node.directives?.some(isUnresolvableKey)
      ? {
          ...node,
          directives: [
            ...node.directives.filter((directive) => !isUnresolvableKey(directive)),
            ...node.directives.filter(isUnresolvableKey),
          ],
        }
      : undefined;
  return visit(supergraph, {
    ObjectTypeDefinition: sorted,
    InterfaceTypeDefinition: sorted,
  });
}

function isUnresolvableKey(directive: ConstDirectiveNode): boolean {
  return (
    directive.name.value === 'join__type' &&
    directive.arguments?.some(
      ({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value,
    ) === true
  );
}

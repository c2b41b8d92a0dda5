import type { DefinitionNode, DocumentNode } from 'graphql';

/** Replaces definitions of a schema. Does not look into them, unlike `visit`, which takes long for a large one. */
export function mapDefinitions(
  document: DocumentNode,
  map: (definition: DefinitionNode) => DefinitionNode,
): DocumentNode {
  return { ...document, definitions: document.definitions.map(map) };
}

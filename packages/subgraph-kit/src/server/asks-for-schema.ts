import { type DefinitionNode, Kind, parse } from 'graphql';

/** Whether an operation asks only for the schema of the subgraph, as tools that compose a supergraph do. */
export function asksForSchemaAlone(query: string | undefined): boolean {
  // Parsed twice where it may be, which is seldom.
  if (!query?.includes('_service')) return false;
  const definitions = definitionsOf(query);
  return definitions.length > 0 && definitions.every(isOfSchema);
}

function definitionsOf(query: string): readonly DefinitionNode[] {
  try {
    return parse(query, { noLocation: true }).definitions;
  } catch {
    // Its execution reports what is wrong with it.
    return [];
  }
}

const isOfSchema = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION &&
  definition.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['_service', '__typename'].includes(selection.name.value),
  );

import { type DefinitionNode, Kind, parse } from 'graphql';

/** True if an operation queries only the schema of the subgraph, as composition tools do. */
export function requestsOnlySchema(query: string | undefined): boolean {
  // Parses only candidates, because they are parsed again for execution.
  if (!query?.includes('_service')) return false;
  const definitions = definitionsOf(query);
  return definitions.length > 0 && definitions.every(isOfSchema);
}

function definitionsOf(query: string): readonly DefinitionNode[] {
  try {
    return parse(query, { noLocation: true }).definitions;
  } catch {
    // Execution reports the syntax error.
    return [];
  }
}

const isOfSchema = (definition: DefinitionNode): boolean =>
  definition.kind === Kind.OPERATION_DEFINITION &&
  definition.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && ['_service', '__typename'].includes(selection.name.value),
  );

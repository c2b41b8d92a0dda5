import { type DocumentNode, type GraphQLSchema, Kind, parse, print, validate, visit } from 'graphql';
import type { DrawnOperation } from './make-operation.ts';

/** Finds the smallest operation that still fails: removes one selection, directive or argument after another. */
export async function shrink(
  schema: GraphQLSchema,
  operation: DrawnOperation,
  fails: (operation: DrawnOperation) => Promise<boolean>,
): Promise<DrawnOperation> {
  let smallest = operation;
  for (let index = 0; ; ) {
    const query = without(parse(smallest.query), index);
    if (query === undefined) return smallest;
    const candidate = { ...smallest, query };
    const isValid = validate(schema, parse(query)).length === 0;
    if (isValid && (await fails(candidate))) smallest = candidate;
    else index += 1;
  }
}

/** Returns the document without its part with that index; undefined if it has fewer parts. */
function without(document: DocumentNode, index: number): string | undefined {
  let number = -1;
  let isFound = false;
  const leaveOut = () => {
    number += 1;
    if (number !== index) return undefined;
    isFound = true;
    return null;
  };
  const shorter = visit(document, {
    Field: leaveOut,
    InlineFragment: leaveOut,
    FragmentSpread: leaveOut,
    FragmentDefinition: leaveOut,
    VariableDefinition: leaveOut,
    Directive: leaveOut,
    Argument: leaveOut,
    SelectionSet: {
      leave: (node) =>
        node.selections.length > 0
          ? undefined
          : { ...node, selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }] },
    },
  });
  return isFound ? print(shorter) : undefined;
}

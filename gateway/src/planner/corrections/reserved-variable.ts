import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import type { FetchNode } from '../../plan/plan.ts';

/** The variable that Apollo's planner defines in each entity fetch. */
const reserved = 'representations';

export interface FreedVariable {
  /** The operation for the planner. */
  readonly document: DocumentNode;
  /** The fetch with the client's variable under its own name, and the planner's under one that nobody uses. */
  restore(fetch: FetchNode): FetchNode;
}

/** Gives the client's variable another name while it is planned, if it is called like one of the planner's own. */
export function freeReservedVariable(document: DocumentNode): FreedVariable {
  const names = definedVariables(document);
  if (!names.has(reserved)) return { document, restore: (fetch) => fetch };
  let other = `${reserved}_`;
  while (names.has(other)) other += '_';
  return {
    document: renameVariables(document, new Map([[reserved, other]])),
    restore(fetch) {
      // Both change their names at once, each to what the other was called.
      const swapped = renameVariables(
        parse(fetch.operation, { noLocation: true }),
        new Map([
          [reserved, other],
          [other, reserved],
        ]),
      );
      const variables = fetch.variables.map((name) => (name === other ? reserved : name));
      return { ...fetch, operation: print(swapped), variables };
    },
  };
}

function definedVariables({ definitions }: DocumentNode): ReadonlySet<string> {
  return new Set(
    definitions.flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION
        ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
        : [],
    ),
  );
}

function renameVariables(document: DocumentNode, names: ReadonlyMap<string, string>): DocumentNode {
  return visit(document, {
    Variable(variable) {
      const value = names.get(variable.name.value);
      return value === undefined ? undefined : { ...variable, name: { ...variable.name, value } };
    },
  });
}

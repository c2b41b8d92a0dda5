import { type DocumentNode, Kind, parse, print, visit } from 'graphql';
import type { FetchNode } from '../../plan/plan.ts';

/** The variables that Apollo's planner defines in entity fetches: for representations, and for @fromContext. */
const reserved = /^representations$|^contextualArgument/;

export interface FreedVariables {
  /** The operation for the planner. */
  readonly document: DocumentNode;
  /** Returns the fetch with the client's names for its variables, and unused names for the planner's. */
  restore(fetch: FetchNode): FetchNode;
}

/** Renames the client's variables during planning if they have the names of the planner's own. */
export function freeReservedVariables(document: DocumentNode): FreedVariables {
  const names = definedVariables(document);
  const clashing = [...names].filter((name) => reserved.test(name));
  if (clashing.length === 0) return { document, restore: (fetch) => fetch };
  const clientPrefix = freePrefix('client', names);
  const plannerPrefix = freePrefix('planner', names);
  const freed = new Map(clashing.map((name, index) => [name, `${clientPrefix}${index}`]));
  const restored = new Map([...freed].map(([name, free]) => [free, name]));
  const restoreName = (name: string) => restored.get(name) ?? (reserved.test(name) ? plannerPrefix + name : name);
  return {
    document: renameVariables(document, (name) => freed.get(name) ?? name),
    restore: (fetch) => ({
      ...fetch,
      operation: print(renameVariables(parse(fetch.operation, { noLocation: true }), restoreName)),
      variables: fetch.variables.map(restoreName),
      contexts: fetch.contexts.map((context) => ({ ...context, variable: restoreName(context.variable) })),
    }),
  };
}

/** Returns a prefix that none of the names has. */
function freePrefix(word: string, names: ReadonlySet<string>): string {
  let prefix = `${word}_`;
  while ([...names].some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
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

function renameVariables(document: DocumentNode, rename: (name: string) => string): DocumentNode {
  return visit(document, {
    Variable(variable) {
      const value = rename(variable.name.value);
      return value === variable.name.value ? undefined : { ...variable, name: { ...variable.name, value } };
    },
  });
}

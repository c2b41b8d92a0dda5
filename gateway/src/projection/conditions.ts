import { type DocumentNode, Kind, type SelectionNode, visit } from 'graphql';
import type { JsonObject } from '../common/json.ts';

/** True unless @skip or @include excludes a selection. */
export function isIncluded(selection: SelectionNode, variables: JsonObject): boolean {
  for (const directive of selection.directives ?? []) {
    const excludedBy = directive.name.value === 'skip' ? true : directive.name.value === 'include' ? false : undefined;
    const argument = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    if (excludedBy === undefined || argument === undefined) continue;
    const value =
      argument.kind === Kind.VARIABLE
        ? variables[argument.name.value]
        : argument.kind === Kind.BOOLEAN
          ? argument.value
          : undefined;
    if (value === excludedBy) return false;
  }
  return true;
}

/** Returns the names of all variables that @skip, @include and @defer use in the document. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given }) {
      if (!['skip', 'include', 'defer'].includes(name.value)) return;
      for (const { value } of given ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

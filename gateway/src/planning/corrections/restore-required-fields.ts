import { type DocumentNode, type FieldNode, Kind, parse, print, type SelectionNode, visit } from 'graphql';
import { fetchResponseNames } from '../../plan/fetch-response-names.ts';
import type { FetchNode, RequiredSelection, Rewrite, RewriteStep } from '../../plan/plan.ts';
import { entitySelections, withEntitySelections } from './entity-selections.ts';
import { splitByRequirements } from './split-by-requirements.ts';
import type { Twin, TwinnedSupergraph } from './twin-required-fields.ts';

/**
 * Returns the fetch in the form that subgraphs understand. A twin is requested as an alias of its field, and sent under
 * the field's name. If two requested fields require one field with different arguments, there are several fetches.
 */
export function restoreRequiredFields(supergraph: TwinnedSupergraph, fetch: FetchNode): readonly FetchNode[] {
  const { twins } = supergraph;
  if (twins.size === 0) return [fetch];
  const restored = withFields(fetch, twins);
  if (!fetch.requires || !holdsTwin(fetch.requires, twins)) return [restored];
  const document = parse(restored.operation, { noLocation: true });
  const parts = splitByRequirements(supergraph, restored.service, entitySelections(document), fetch.requires);
  return parts.map(({ selections, requires }) => ({
    ...(parts.length === 1 ? restored : withSelections(restored, document, selections)),
    requires,
    inputRewrites: [...restored.inputRewrites, ...renames(requires, twins, [])],
  }));
}

function withFields(fetch: FetchNode, twins: ReadonlyMap<string, Twin>): FetchNode {
  let changed = false;
  const document = visit(parse(fetch.operation, { noLocation: true }), {
    Field(field): FieldNode | undefined {
      const twin = twins.get(field.name.value);
      if (!twin) return undefined;
      changed = true;
      const name = { kind: Kind.NAME as const, value: twin.fieldName };
      return { ...field, alias: field.alias ?? field.name, name, arguments: twin.arguments };
    },
  });
  return changed ? { ...fetch, operation: print(document) } : fetch;
}

function holdsTwin(required: readonly RequiredSelection[], twins: ReadonlyMap<string, Twin>): boolean {
  return required.some(
    (selection) =>
      (selection.kind === 'field' && twins.has(selection.name)) || holdsTwin(selection.selections ?? [], twins),
  );
}

function renames(
  required: readonly RequiredSelection[],
  twins: ReadonlyMap<string, Twin>,
  path: readonly RewriteStep[],
): Rewrite[] {
  return required.flatMap((selection): Rewrite[] => {
    if (selection.kind === 'type') {
      return renames(selection.selections, twins, [...path, { kind: 'type', typeName: selection.typeName }]);
    }
    const { name: field, selections = [] } = selection;
    const below = renames(selections, twins, [...path, { kind: 'field', name: field }]);
    const twin = twins.get(field);
    return twin ? [...below, { kind: 'rename', path, field, newName: twin.fieldName }] : below;
  });
}

/** Returns the fetch with only some of its fields, and the variables that they need. */
function withSelections(fetch: FetchNode, document: DocumentNode, selections: readonly SelectionNode[]): FetchNode {
  const part = withEntitySelections(document, selections);
  const used = usedVariables(part);
  const operation = print(
    visit(part, { VariableDefinition: ({ variable }) => (used.has(variable.name.value) ? undefined : null) }),
  );
  return {
    ...fetch,
    operation,
    variables: fetch.variables.filter((name) => used.has(name)),
    contexts: fetch.contexts.filter(({ variable }) => used.has(variable)),
    responseNames: fetchResponseNames(operation, fetch.outputRewrites),
  };
}

function usedVariables(document: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    VariableDefinition: () => false,
    Variable: ({ name }) => void names.add(name.value),
  });
  return names;
}

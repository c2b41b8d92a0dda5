import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationLimits } from './operation-limits.ts';

/** How much an operation has of what is limited. */
export type OperationSize = Omit<OperationLimits, 'tokens'>;

/** What a selection set opens to. */
type Extent = Omit<OperationSize, 'rootFields'>;

const nothing: Extent = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0 };

/**
 * Measures the operations of a document that need not be valid. Each fragment is measured once, so that this takes time
 * in proportion to the text, whatever the fragments open to. A fragment that spreads itself counts once.
 */
export function measureOperations(document: DocumentNode): Map<OperationDefinitionNode, OperationSize> {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Extent>();

  function extentOfFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    // Found by a spread of itself further down.
    measured.set(name, nothing);
    const extent = plus(extentOf(fragment.selectionSet), { directives: fragment.directives?.length });
    measured.set(name, extent);
    return extent;
  }

  function extentOf(selectionSet: SelectionSetNode): Extent {
    return selectionSet.selections.reduce((sum, selection) => plus(sum, extentOfSelection(selection)), nothing);
  }

  function extentOfSelection(selection: SelectionNode): Extent {
    const directives = selection.directives?.length ?? 0;
    if (selection.kind === Kind.FRAGMENT_SPREAD) return plus(extentOfFragment(selection.name.value), { directives });
    const below = selection.selectionSet ? extentOf(selection.selectionSet) : nothing;
    if (selection.kind === Kind.INLINE_FRAGMENT) return plus(below, { directives });
    const deeper = ['__schema', '__type'].includes(selection.name.value)
      ? { depth: 0, introspectionDepth: 1 + Math.max(below.depth, below.introspectionDepth) }
      : { depth: 1 + below.depth, introspectionDepth: below.introspectionDepth };
    return plus({ ...below, ...deeper }, { directives, aliases: selection.alias ? 1 : 0, fields: 1 });
  }

  const sizes = new Map<OperationDefinitionNode, OperationSize>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const variables = definition.variableDefinitions ?? [];
    const directives = variables.reduce((sum, each) => sum + (each.directives?.length ?? 0), 0);
    const ofOperation = { directives: directives + (definition.directives?.length ?? 0) };
    const rootFields = rootNames(definition.selectionSet, fragments).size;
    sizes.set(definition, { ...plus(extentOf(definition.selectionSet), ofOperation), rootFields });
  }
  return sizes;
}

/** Of two selections side by side. Sums stay numbers that can be written, however large. */
function plus(one: Extent, other: Partial<Extent>): Extent {
  const sum = (name: 'aliases' | 'directives' | 'fields') =>
    Math.min(one[name] + (other[name] ?? 0), Number.MAX_SAFE_INTEGER);
  return {
    depth: Math.max(one.depth, other.depth ?? 0),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth ?? 0),
    aliases: sum('aliases'),
    directives: sum('directives'),
    fields: sum('fields'),
  };
}

function rootNames(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  names: Set<string> = new Set(),
  spread: Set<string> = new Set(),
): Set<string> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      names.add(selection.alias?.value ?? selection.name.value);
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      rootNames(selection.selectionSet, fragments, names, spread);
    } else if (!spread.has(selection.name.value)) {
      spread.add(selection.name.value);
      const fragment = fragments.get(selection.name.value);
      if (fragment) rootNames(fragment.selectionSet, fragments, names, spread);
    }
  }
  return names;
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return fragments;
}

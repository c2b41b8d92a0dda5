import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type ObjectFieldNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { OperationLimits } from './operation-limits.ts';

/** The size of an operation, for each limit. */
export type OperationSize = Omit<OperationLimits, 'tokens' | 'inputValues' | 'inputDepth'>;

/** The size of an expanded selection set. */
type Extent = Omit<OperationSize, 'rootFields'>;

const nothing: Extent = { depth: 0, introspectionDepth: 0, aliases: 0, directives: 0, fields: 0, literalDepth: 0 };

/**
 * Measures the operations of a document, which need not be valid. Each fragment is measured once, so the time is
 * proportional to the text, however large the expanded operation is. A fragment that spreads itself counts once.
 */
export function measureOperations(document: DocumentNode): Map<OperationDefinitionNode, OperationSize> {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Extent>();

  function extentOfFragment(name: string): Extent {
    const known = measured.get(name);
    if (known) return known;
    const fragment = fragments.get(name);
    if (!fragment) return nothing;
    // Found if the fragment spreads itself further down.
    measured.set(name, nothing);
    const extent = plus(extentOf(fragment.selectionSet), extentOfDirectives(fragment.directives));
    measured.set(name, extent);
    return extent;
  }

  function extentOf(selectionSet: SelectionSetNode): Extent {
    return selectionSet.selections.reduce((sum, selection) => plus(sum, extentOfSelection(selection)), nothing);
  }

  function extentOfSelection(selection: SelectionNode): Extent {
    const applied = extentOfDirectives(selection.directives);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return plus(extentOfFragment(selection.name.value), applied);
    const below = selection.selectionSet ? extentOf(selection.selectionSet) : nothing;
    if (selection.kind === Kind.INLINE_FRAGMENT) return plus(below, applied);
    const deeper = ['__schema', '__type'].includes(selection.name.value)
      ? { depth: 0, introspectionDepth: 1 + Math.max(below.depth, below.introspectionDepth) }
      : { depth: 1 + below.depth, introspectionDepth: below.introspectionDepth };
    const literalDepth = depthOfLiterals(selection.arguments);
    return plus(plus({ ...below, ...deeper }, applied), { aliases: selection.alias ? 1 : 0, fields: 1, literalDepth });
  }

  const sizes = new Map<OperationDefinitionNode, OperationSize>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const rootFields = rootNames(definition.selectionSet, fragments).size;
    sizes.set(definition, { ...plus(extentOf(definition.selectionSet), extentOfHead(definition)), rootFields });
  }
  return sizes;
}

/** Measures the part of an operation before its selections. */
function extentOfHead({ directives, variableDefinitions = [] }: OperationDefinitionNode): Extent {
  return variableDefinitions.reduce(
    (sum, variable) =>
      plus(plus(sum, extentOfDirectives(variable.directives)), {
        literalDepth: variable.defaultValue ? depthOfLiteral(variable.defaultValue) : 0,
      }),
    extentOfDirectives(directives),
  );
}

function extentOfDirectives(directives: readonly DirectiveNode[] = []): Extent {
  const literalDepth = directives.reduce((depth, each) => Math.max(depth, depthOfLiterals(each.arguments)), 0);
  return { ...nothing, directives: directives.length, literalDepth };
}

const depthOfLiterals = (nodes: readonly (ArgumentNode | ObjectFieldNode)[] = []): number =>
  nodes.reduce((depth, { value }) => Math.max(depth, depthOfLiteral(value)), 0);

function depthOfLiteral(value: ValueNode): number {
  if (value.kind === Kind.LIST)
    return 1 + value.values.reduce((depth, each) => Math.max(depth, depthOfLiteral(each)), 0);
  if (value.kind === Kind.OBJECT) return 1 + depthOfLiterals(value.fields);
  return 0;
}

/** Adds two selections side by side. Sums are capped to safe integers. */
function plus(one: Extent, other: Partial<Extent>): Extent {
  const sum = (name: 'aliases' | 'directives' | 'fields') =>
    Math.min(one[name] + (other[name] ?? 0), Number.MAX_SAFE_INTEGER);
  return {
    depth: Math.max(one.depth, other.depth ?? 0),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth ?? 0),
    aliases: sum('aliases'),
    directives: sum('directives'),
    fields: sum('fields'),
    literalDepth: Math.max(one.literalDepth, other.literalDepth ?? 0),
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

import {
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { GuardedNode } from './operation-needs.ts';

/** An operation with the fragments that it uses. */
export interface OperationText {
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

const typenameOnly: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

/**
 * Removes denied fields from an operation, for planning; undefined if nothing is left. An object without an allowed
 * field is still fetched with its type name, since the field above it reveals if the object exists.
 */
export function withoutDenied(
  { operation, fragments }: OperationText,
  isDenied: (node: GuardedNode) => boolean,
): OperationText | undefined {
  const kept = new Map<string, FragmentDefinitionNode>();
  const emptied = new Set<string>();

  function keepFragment(name: string): boolean {
    if (kept.has(name) || emptied.has(name)) return kept.has(name);
    const fragment = fragments.get(name);
    const selectionSet = fragment && !isDenied(fragment) ? filter(fragment.selectionSet) : undefined;
    if (fragment && selectionSet) kept.set(name, { ...fragment, selectionSet });
    else emptied.add(name);
    return selectionSet !== undefined;
  }

  function filter({ selections }: SelectionSetNode): SelectionSetNode | undefined {
    const left = selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return keepFragment(selection.name.value) ? [selection] : [];
      if (isDenied(selection)) return [];
      if (!selection.selectionSet) return [selection];
      const selectionSet = filter(selection.selectionSet);
      if (selectionSet) return [{ ...selection, selectionSet }];
      return selection.kind === Kind.FIELD ? [{ ...selection, selectionSet: typenameOnly }] : [];
    });
    return left.length > 0 ? { kind: Kind.SELECTION_SET, selections: left } : undefined;
  }

  const selectionSet = isDenied(operation) ? undefined : filter(operation.selectionSet);
  return selectionSet && { operation: { ...operation, selectionSet }, fragments: kept };
}

export interface MarkedOperation extends OperationText {
  /** The field nodes, unique to this operation, that must not be answered. */
  readonly denied: ReadonlySet<FieldNode>;
}

/**
 * Marks denied fields, and all fields below them, in the whole operation, for the response. A fragment that is spread
 * within a denied field is duplicated, since it may be allowed elsewhere.
 */
export function withDeniedMarked(
  { operation, fragments }: OperationText,
  isDenied: (node: GuardedNode) => boolean,
): MarkedOperation {
  const marked = new Map<string, FragmentDefinitionNode>();
  const denied = new Set<FieldNode>();

  function markFragment(name: string, within: boolean): string {
    const fragment = fragments.get(name);
    if (!fragment) throw new Error(`The operation has no fragment "${name}"`);
    const isOut = within || isDenied(fragment);
    // Clients cannot write a name with a colon.
    const markedName = isOut ? `${name}:denied` : name;
    if (!marked.has(markedName)) {
      marked.set(markedName, {
        ...fragment,
        name: { ...fragment.name, value: markedName },
        selectionSet: mark(fragment.selectionSet, isOut),
      });
    }
    return markedName;
  }

  function markSelection(selection: SelectionNode, within: boolean): SelectionNode {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      return { ...selection, name: { ...selection.name, value: markFragment(selection.name.value, within) } };
    }
    const isOut = within || isDenied(selection);
    const copy = selection.selectionSet
      ? { ...selection, selectionSet: mark(selection.selectionSet, isOut) }
      : { ...selection };
    // Meta fields describe the schema, which is not secret.
    if (isOut && copy.kind === Kind.FIELD && !copy.name.value.startsWith('__')) denied.add(copy);
    return copy;
  }

  function mark({ selections }: SelectionSetNode, within: boolean): SelectionSetNode {
    return { kind: Kind.SELECTION_SET, selections: selections.map((selection) => markSelection(selection, within)) };
  }

  const selectionSet = mark(operation.selectionSet, isDenied(operation));
  return { operation: { ...operation, selectionSet }, fragments: marked, denied };
}

import { type FieldNode, type FragmentDefinitionNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { Decision } from '../authorization/authorization.ts';
import type { OperationText } from '../authorization/filter-operation.ts';
import type { ClientNames } from '../projection/client-names.ts';
import type { TypeIndex } from '../schema/type-index.ts';

export interface PlannedNames extends Pick<Decision, 'allowed' | 'marked'> {
  /** The client's response names by the planned names, where they differ. */
  readonly clientNames: ClientNames;
}

/** Names that the planner or its corrections may give to the fields that they add. */
const madeName = /^__|_required\d+$|__alias_\d+$|__gathered_\d+$/;

/**
 * Renames aliases that have the name of a field. The planner adds keys and required fields under their own names and
 * ignores the client's aliases: `id: label` would stand in the place of a key.
 */
export function planNames(types: TypeIndex, { allowed, marked }: Pick<Decision, 'allowed' | 'marked'>): PlannedNames {
  const taken = new Set<string>();
  const clashing = new Set<string>();
  for (const field of fieldsIn(marked)) {
    const { alias, name } = field;
    taken.add(alias?.value ?? name.value);
    if (alias && alias.value !== name.value && (types.hasField(alias.value) || madeName.test(alias.value))) {
      clashing.add(alias.value);
    }
  }
  if (clashing.size === 0) return { allowed, marked, clientNames: new Map() };

  const planned = new Map<string, string>();
  for (const name of clashing) {
    let free = `alias_${name.replace(/^_+/, '')}`;
    while (taken.has(free) || types.hasField(free) || madeName.test(free)) free += '_';
    taken.add(free);
    planned.set(name, free);
  }
  const denied = new Set<FieldNode>();
  const renamed = renameFields(marked, planned, (from, to) => {
    if (marked.denied.has(from)) denied.add(to);
  });
  return {
    allowed: allowed && renameFields(allowed, planned),
    marked: { ...renamed, denied },
    clientNames: new Map([...planned].map(([name, free]) => [free, name])),
  };
}

/** Returns all fields except those of introspection, which are never planned. */
function* fieldsIn({ operation, fragments }: OperationText): Generator<FieldNode> {
  yield* fieldsBelow(operation.selectionSet);
  for (const fragment of fragments.values()) if (!isOfSchema(fragment)) yield* fieldsBelow(fragment.selectionSet);
}

function* fieldsBelow({ selections }: SelectionSetNode): Generator<FieldNode> {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) yield selection;
    if (selection.kind === Kind.FRAGMENT_SPREAD || !selection.selectionSet || isIntrospection(selection)) continue;
    yield* fieldsBelow(selection.selectionSet);
  }
}

/** Returns true if the fragment is for a type of introspection. */
function isOfSchema({ typeCondition }: FragmentDefinitionNode): boolean {
  return typeCondition.name.value.startsWith('__');
}

function isIntrospection(selection: SelectionNode): boolean {
  return selection.kind === Kind.FIELD && selection.name.value.startsWith('__');
}

function renameFields(
  { operation, fragments }: OperationText,
  planned: ReadonlyMap<string, string>,
  onField: (from: FieldNode, to: FieldNode) => void = () => undefined,
): OperationText {
  const rename = ({ selections }: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: selections.map((selection): SelectionNode => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return selection;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return { ...selection, selectionSet: rename(selection.selectionSet) };
      const { alias, name } = selection;
      const isAlias = alias !== undefined && alias.value !== name.value;
      const value = (isAlias && planned.get(alias.value)) || alias?.value;
      const isOpened = selection.selectionSet && !isIntrospection(selection);
      const field: FieldNode = {
        ...selection,
        alias: value === undefined ? undefined : { kind: Kind.NAME, value },
        selectionSet: isOpened ? rename(selection.selectionSet) : selection.selectionSet,
      };
      onField(selection, field);
      return field;
    }),
  });
  return {
    operation: { ...operation, selectionSet: rename(operation.selectionSet) },
    fragments: new Map(
      [...fragments].map(([name, fragment]) => [
        name,
        isOfSchema(fragment) ? fragment : { ...fragment, selectionSet: rename(fragment.selectionSet) },
      ]),
    ),
  };
}

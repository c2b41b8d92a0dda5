import { Kind, type SelectionNode, type SelectionSetNode } from 'graphql';
import type { RequiredSelection } from '../../plan/plan.ts';
import { requirementKey, type Twin, type TwinnedSupergraph } from './twin-required-fields.ts';

/** Fields of entities that need the same representation. */
export interface FetchPart {
  readonly selections: readonly SelectionNode[];
  readonly requires: readonly RequiredSelection[];
}

/** The twins that fields require: the path to each twin, and the same path with the real names. */
type RequiredTwins = ReadonlyMap<string, string>;

/** Splits an entity fetch, so that each part needs every required field with only one set of arguments. */
export function splitByRequirements(
  supergraph: TwinnedSupergraph,
  service: string,
  selections: readonly SelectionNode[],
  requires: readonly RequiredSelection[],
): readonly FetchPart[] {
  const parts: Map<string, string>[] = [];

  function partFor(needed: RequiredTwins): number {
    const fitting = parts.findIndex((part) => areCompatible(part, needed));
    const index = fitting === -1 ? parts.length : fitting;
    const part = parts[index] ?? new Map<string, string>();
    for (const [twinPath, path] of needed) part.set(twinPath, path);
    parts[index] = part;
    return index;
  }

  const places = new Map<SelectionNode, number>();
  eachField(selections, undefined, (field, typeName) => {
    const requirement =
      typeName === undefined
        ? undefined
        : supergraph.requirements.get(requirementKey(service, typeName, field.name.value));
    places.set(field, requirement ? partFor(twinsIn(requirement, supergraph.twins)) : 0);
  });
  if (parts.length <= 1) return [{ selections, requires }];
  return parts.map((part, index) => ({
    selections: keep(selections, (field) => places.get(field) === index),
    requires: withoutOtherTwins(requires, supergraph.twins, part, ''),
  }));
}

function areCompatible(part: RequiredTwins, needed: RequiredTwins): boolean {
  return [...needed].every(([twinPath, path]) =>
    [...part].every(([otherTwinPath, otherPath]) => otherPath !== path || otherTwinPath === twinPath),
  );
}

function eachField(
  selections: readonly SelectionNode[],
  typeName: string | undefined,
  found: (field: SelectionNode & { kind: Kind.FIELD }, typeName: string | undefined) => void,
): void {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) found(selection, typeName);
    else if (selection.kind === Kind.INLINE_FRAGMENT) {
      eachField(selection.selectionSet.selections, selection.typeCondition?.name.value ?? typeName, found);
    }
  }
}

function twinsIn(
  { selections }: SelectionSetNode,
  twins: ReadonlyMap<string, Twin>,
  twinPath = '',
  path = '',
): Map<string, string> {
  const found = new Map<string, string>();
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) continue;
    const name = selection.kind === Kind.FIELD ? selection.name.value : undefined;
    const twin = name === undefined ? undefined : twins.get(name);
    const ownTwinPath = name === undefined ? twinPath : `${twinPath}.${name}`;
    const ownPath = name === undefined ? path : `${path}.${twin?.fieldName ?? name}`;
    if (twin) found.set(ownTwinPath, ownPath);
    if (!selection.selectionSet) continue;
    for (const [key, value] of twinsIn(selection.selectionSet, twins, ownTwinPath, ownPath)) found.set(key, value);
  }
  return found;
}

function keep(selections: readonly SelectionNode[], isKept: (field: SelectionNode) => boolean): SelectionNode[] {
  return selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind !== Kind.INLINE_FRAGMENT) return isKept(selection) ? [selection] : [];
    const kept = keep(selection.selectionSet.selections, isKept);
    if (kept.length === 0) return [];
    return [{ ...selection, selectionSet: { ...selection.selectionSet, selections: kept } }];
  });
}

/** Returns the required fields without the twins that only other parts need. */
function withoutOtherTwins(
  required: readonly RequiredSelection[],
  twins: ReadonlyMap<string, Twin>,
  part: RequiredTwins,
  path: string,
): RequiredSelection[] {
  return required.flatMap((selection): RequiredSelection[] => {
    if (selection.kind === 'type') {
      return [{ ...selection, selections: withoutOtherTwins(selection.selections, twins, part, path) }];
    }
    const ownPath = `${path}.${selection.name}`;
    if (twins.has(selection.name) && !part.has(ownPath)) return [];
    if (!selection.selections) return [selection];
    const selections = withoutOtherTwins(selection.selections, twins, part, ownPath);
    return selections.length > 0 ? [{ ...selection, selections }] : [];
  });
}

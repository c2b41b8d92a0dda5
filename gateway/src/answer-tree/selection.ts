import { Kind, type SelectionSetNode } from 'graphql';
import { slotOf } from './tree.ts';

/** The fields that an object of an answer may have, in the order in which servers usually send them. */
export interface Selection {
  readonly fields: readonly SelectedField[];
  /** Index into `fields` by response name. */
  readonly indexes: ReadonlyMap<string, number>;
}

export interface SelectedField {
  readonly responseName: string;
  readonly slot: string;
  /** How the field begins in compact JSON: `"name":`. */
  readonly opening: string;
  /** What is asked of the objects below; undefined for leaves. */
  readonly selection?: Selection;
}

/**
 * All fields that selection sets without named fragments ask for, whatever the type of the object is. GraphQL's rules
 * let one response name stand for leaves only or for objects only, also across types that exclude each other.
 */
export function compileSelection(selectionSets: readonly SelectionSetNode[]): Selection {
  const nested = new Map<string, SelectionSetNode[]>();
  for (const selectionSet of selectionSets) collect(selectionSet, nested);
  const fields = [...nested].map(([responseName, below]) => ({
    responseName,
    slot: slotOf(responseName),
    opening: `"${responseName}":`,
    selection: below.length > 0 ? compileSelection(below) : undefined,
  }));
  return { fields, indexes: new Map(fields.map(({ responseName }, index) => [responseName, index])) };
}

function collect(selectionSet: SelectionSetNode, nested: Map<string, SelectionSetNode[]>): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) throw new Error('A planned fetch holds a named fragment');
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      collect(selection.selectionSet, nested);
      continue;
    }
    const responseName = selection.alias?.value ?? selection.name.value;
    const below = nested.get(responseName) ?? [];
    if (selection.selectionSet) below.push(selection.selectionSet);
    nested.set(responseName, below);
  }
}

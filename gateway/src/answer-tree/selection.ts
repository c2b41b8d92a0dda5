import { Kind, type SelectionSetNode } from 'graphql';
import { slotOf } from './tree.ts';
import type { VerbatimShape } from './verbatim.ts';

/** The possible fields of an object in an answer, in the order in which servers usually send them. */
export interface Selection {
  readonly fields: readonly SelectedField[];
  /** Index into `fields` by response name. */
  readonly indexes: ReadonlyMap<string, number>;
  /** True if objects with the same text may be one object, which then stands at several places. */
  readonly mayRecur?: boolean;
}

export interface SelectedField {
  readonly responseName: string;
  readonly slot: string;
  /** Codes of the field's key in compact JSON: `"name":`. */
  readonly openingCodes: Uint8Array;
  /** Selection of the objects below; undefined for leaves. */
  readonly selection?: Selection;
  /** Shape of the field's lists and objects if they may stay text, because nobody looks inside. */
  readonly verbatim?: VerbatimShape;
}

/**
 * Compiles all fields of selection sets without named fragments, for all types of the object. By GraphQL's rules, all
 * fields with one response name are leaves, or all are objects, even on mutually exclusive types.
 */
export function compileSelection(selectionSets: readonly SelectionSetNode[]): Selection {
  const nested = new Map<string, SelectionSetNode[]>();
  for (const selectionSet of selectionSets) collect(selectionSet, nested);
  const fields = [...nested].map(([responseName, below]) => ({
    responseName,
    slot: slotOf(responseName),
    openingCodes: Buffer.from(`"${responseName}":`),
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

import { Kind, parse, type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { isRow, type Row, type Value } from './data.ts';
import type { FieldModel, Model } from './model.ts';

export type Arguments = Readonly<Record<string, unknown>>;

export const argumentDefinitions = '(n: Int = 7, mood: Mood, words: [String!], filter: Filter)';

/** Applies a field's arguments to its value: text contains them, and `n: 1` keeps one element of a list. */
export function withArguments(value: Value, { hasArguments, type }: FieldModel, given: Arguments): Value {
  if (!hasArguments || value === null) return value;
  const { n = 7, mood, words, filter } = given;
  const text = JSON.stringify([n, mood ?? null, words ?? null, filter ?? null]);
  return adjust(value);

  function adjust(one: Value): Value {
    if (Array.isArray(one)) return (n === 1 ? one.slice(0, 1) : one).map(adjust);
    return typeof one === 'string' && type.name === 'String' ? `${one}${text}` : one;
  }
}

/** Computes the value of a field with @requires from the required values. */
export function computed(selectionSet: SelectionSetNode, given: unknown): string {
  return `from ${selected(selectionSet, given)}`;
}

function selected({ selections }: SelectionSetNode, given: unknown): string {
  if (given === null) return 'null';
  if (Array.isArray(given))
    return `[${given.map((item) => selected({ kind: Kind.SELECTION_SET, selections }, item)).join()}]`;
  if (typeof given !== 'object') return 'missing';
  return selections
    .map((selection) => {
      if (selection.kind !== Kind.FIELD) throw new Error('Requirements of the model have no fragments');
      const value = (given as Record<string, unknown>)[selection.name.value];
      const text = selection.selectionSet
        ? selected(selection.selectionSet, value)
        : (JSON.stringify(value) ?? 'missing');
      return `${selection.name.value}=${text}`;
    })
    .join(' ');
}

export function selectionOf(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error(`${text} is not a selection`);
  return operation.selectionSet;
}

/** Returns the required values, as the subgraphs that own them return them. */
export function requiredValues(model: Model, row: Row, selectionSet: SelectionSetNode): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const selection of selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) throw new Error('Requirements of the model have no fragments');
    const name = selection.name.value;
    const field = model.objects.get(row.typeName)?.fields.find((one) => one.name === name);
    if (!field) throw new Error(`${row.typeName} has no field ${name}`);
    const given = Object.fromEntries(
      (selection.arguments ?? []).map((one) => [one.name.value, valueFromASTUntyped(one.value)]),
    );
    values[name] = jsonOf(withArguments(row.values.get(name) ?? null, field, given));
    function jsonOf(value: Value): unknown {
      if (Array.isArray(value)) return value.map(jsonOf);
      if (isRow(value))
        return selection.kind === Kind.FIELD && selection.selectionSet
          ? requiredValues(model, value, selection.selectionSet)
          : {};
      return typeof value === 'object' && value !== null && 'blob' in value ? value.blob : value;
    }
  }
  return values;
}

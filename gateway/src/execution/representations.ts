import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../json.ts';
import type { FetchNode, RequiredSelection } from '../plan/plan.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import { mergeInto } from './merge.ts';
import { applyRewrites } from './rewrites.ts';

/** What an entity fetch sends: each different representation once, and which objects each answer is for. */
export interface Representations {
  /** JSON texts, ready for the request's body. */
  readonly texts: readonly string[];
  /** For each text the indexes of the targets that it stands for. */
  readonly targetsOf: readonly (readonly number[])[];
  /** Indexes of the targets that lack a field which identifies them. */
  readonly incomplete: readonly number[];
}

export function buildRepresentations(
  types: TypeIndex,
  fetch: FetchNode,
  targets: readonly JsonObject[],
): Representations {
  const requires = fetch.requires ?? [];
  const targetsByText = new Map<string, number[]>();
  const incomplete: number[] = [];
  for (const [index, target] of targets.entries()) {
    const representation = selectRequired(types, target, requires);
    if (representation === undefined) {
      incomplete.push(index);
      continue;
    }
    // Nothing to send: the object is of a type that this fetch is not for.
    if (getOwn(representation, '__typename') === undefined) continue;
    applyRewrites(types, fetch.inputRewrites, representation);
    const text = JSON.stringify(representation);
    const same = targetsByText.get(text);
    if (same) same.push(index);
    else targetsByText.set(text, [index]);
  }
  return { texts: [...targetsByText.keys()], targetsOf: [...targetsByText.values()], incomplete };
}

/** The required fields of one object; undefined when one was never answered. */
function selectRequired(
  types: TypeIndex,
  source: JsonObject,
  selections: readonly RequiredSelection[],
): JsonObject | undefined {
  const selected: JsonObject = {};
  for (const selection of selections) {
    if (selection.kind === 'type') {
      const typeName = getOwn(source, '__typename');
      if (typeof typeName !== 'string' || !types.satisfies(typeName, selection.typeName)) continue;
      const fields = selectRequired(types, source, selection.selections);
      if (fields === undefined) return undefined;
      mergeInto(selected, fields);
    } else {
      const value = selectValue(types, getOwn(source, selection.name), selection.selections);
      if (value === undefined) return undefined;
      setOwn(selected, selection.name, value);
    }
  }
  return selected;
}

function selectValue(
  types: TypeIndex,
  value: JsonValue | undefined,
  selections: readonly RequiredSelection[] | undefined,
): JsonValue | undefined {
  if (selections === undefined || value === undefined || value === null) return value;
  if (isJsonObject(value)) return selectRequired(types, value, selections);
  if (!Array.isArray(value)) return value;
  const items: JsonValue[] = [];
  for (const item of value) {
    const selected = selectValue(types, item, selections);
    if (selected === undefined) return undefined;
    items.push(selected);
  }
  return items;
}

import { getOwn, isJsonObject, type JsonObject, type JsonValue, setOwn } from '../json.ts';
import type { Rewrite, RewriteStep } from '../plan/plan.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';

/** Applies the plan's rewrites to a value in place: type names for @interfaceObject, aliases back to response names. */
export function applyRewrites(types: TypeIndex, rewrites: readonly Rewrite[], value: JsonObject): void {
  for (const rewrite of rewrites) {
    visitAt(types, rewrite.path, 0, value, (object) => rewriteField(object, rewrite));
  }
}

function rewriteField(object: JsonObject, rewrite: Rewrite): void {
  if (rewrite.kind === 'set') {
    setOwn(object, rewrite.field, rewrite.value);
    return;
  }
  const value = getOwn(object, rewrite.field);
  if (value === undefined) return;
  setOwn(object, rewrite.newName, value);
  delete object[rewrite.field];
}

function visitAt(
  types: TypeIndex,
  path: readonly RewriteStep[],
  depth: number,
  value: JsonValue | undefined,
  found: (object: JsonObject) => void,
): void {
  if (Array.isArray(value)) {
    for (const item of value) visitAt(types, path, depth, item, found);
    return;
  }
  if (!isJsonObject(value)) return;
  const step = path[depth];
  if (step === undefined) found(value);
  else if (step.kind === 'field') visitAt(types, path, depth + 1, getOwn(value, step.name), found);
  else if (hasType(types, value, step.typeName)) visitAt(types, path, depth + 1, value, found);
}

/** An object that does not say its type can only be of the type that the plan expects there. */
function hasType(types: TypeIndex, object: JsonObject, typeCondition: string): boolean {
  const typeName = getOwn(object, '__typename');
  return typeof typeName !== 'string' || types.satisfies(typeName, typeCondition);
}
